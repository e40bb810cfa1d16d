package org.linli.partymember.member;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.checkin.CheckOut;
import org.linli.partymember.checkin.CheckOutBody;
import org.linli.partymember.unit.Units;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes members away from where they are: from their community, or from their unit to another. */
@RestController
@RequestMapping("/api/v1/members/{id}")
class MemberMoveController {

    private final Members members;
    private final MemberVault vault;
    private final Units units;
    private final IdSource ids;
    private final Clock clock;

    MemberMoveController(Members members, MemberVault vault, Units units, IdSource ids, Clock clock) {
        this.members = members;
        this.vault = vault;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/check-outs")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MemberView>> checkOut(
            @PathVariable String id, @Valid @RequestBody CheckOutBody body, IfMatch ifMatch, Caller caller) {
        var out = new CheckOut(clock.instant(), body.reason());
        return members.change(
                        scopeOf(caller, id), id, member -> ifMatch.check(member).checkOut(out, ids.next()))
                .map(this::shown);
    }

    /** Both units must be the caller's: nobody is sent to a roster that its keeper does not know of. */
    @PostMapping("/transfer")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<MemberView>> transfer(
            @PathVariable String id, @Valid @RequestBody MemberTransferBody body, IfMatch ifMatch, Caller caller) {
        var at = clock.instant();
        return units.get(caller.scope(), body.unitId())
                .flatMap(to -> members.change(
                        caller.scope(), id, member -> ifMatch.check(member).transfer(to, ids.next(), at)))
                .map(this::shown);
    }

    private static Scope scopeOf(Caller caller, String id) {
        var themself = caller.is(PARTY_MEMBER) && caller.subject().equals(id);
        return themself || !caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)
                ? new Scope.Person(caller.subject())
                : caller.scope();
    }

    private ResponseEntity<MemberView> shown(Member member) {
        return ResponseEntity.ok().eTag("\"" + member.version() + "\"").body(vault.shown(member));
    }
}
