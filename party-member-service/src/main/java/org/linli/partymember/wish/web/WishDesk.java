package org.linli.partymember.wish.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import java.util.function.Function;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.wish.Wish;
import org.linli.partymember.wish.WishAct;
import org.linli.partymember.wish.WishVault;
import org.linli.partymember.wish.Wishes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who reaches which wish, and how much of it they see. */
@Component
class WishDesk {

    private final Wishes wishes;
    private final WishVault vault;
    private final IdSource ids;
    private final Clock clock;

    WishDesk(Wishes wishes, WishVault vault, IdSource ids, Clock clock) {
        this.wishes = wishes;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    WishAct act() {
        return new WishAct(ids.next(), clock.instant());
    }

    /** Staff as far as ever; others wherever {@link #sees} lets them. */
    static Scope reach(Caller caller) {
        return isStaff(caller) ? caller.scope() : new Scope.Division("");
    }

    static boolean isStaff(Caller caller) {
        return caller.is(GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR);
    }

    Mono<Wish> seen(Caller caller, String id) {
        return wishes.get(reach(caller), id).map(wish -> visible(wish, caller));
    }

    Mono<ResponseEntity<WishView>> change(
            Caller caller, String id, IfMatch ifMatch, Function<Wish, Change<Wish>> decide) {
        return wishes.change(reach(caller), id, wish -> decide.apply(ifMatch.check(visible(wish, caller))))
                .map(wish -> ok(wish, caller));
    }

    private static Wish visible(Wish wish, Caller caller) {
        if (!sees(wish, caller)) {
            throw new NotFound(wish.id());
        }
        return wish;
    }

    private static boolean sees(Wish wish, Caller caller) {
        return isNear(wish, caller) || caller.is(PARTY_MEMBER) && wish.state().isPublic();
    }

    private static boolean isNear(Wish wish, Caller caller) {
        return isStaff(caller) || wish.isProposedBy(caller.subject()) || wish.isClaimedBy(caller.subject());
    }

    /** Staff, or the resident who asked. To others it is not there. */
    static Wish byProposer(Wish wish, Caller caller) {
        if (!isStaff(caller) && !wish.isProposedBy(caller.subject())) {
            throw new NotFound(wish.id());
        }
        return wish;
    }

    WishView shown(Wish wish, Caller caller) {
        return isNear(wish, caller) ? WishView.near(wish, caller.subject(), vault.masked(wish)) : WishView.far(wish);
    }

    ResponseEntity<WishView> ok(Wish wish, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(wish)).body(shown(wish, caller));
    }

    static String eTag(Wish wish) {
        return "\"" + wish.version() + "\"";
    }
}
