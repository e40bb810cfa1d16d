package org.linli.partymember.wish.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.WishKind;
import org.linli.kit.personal.vault.Masked;
import org.linli.partymember.wish.Wish;
import org.linli.partymember.wish.WishState;
import org.linli.partymember.wish.WishState.WishClaim;
import org.linli.partymember.wish.WishState.WishFulfilment;

/**
 * A wish as callers see it.
 *
 * @param until when it expires, or the claim runs out; null where neither can be
 * @param mine whether the caller has claimed it
 * @param closer what only staff, who proposed it and who has claimed it see; null for others
 */
record WishView(
        String id,
        DivisionCode communityCode,
        WishKind kind,
        String text,
        WishState.Name state,
        Instant proposedAt,
        @Nullable Instant until,
        boolean mine,
        @Nullable WishCloser closer,
        long version) {

    /**
     * @param recipient masked
     * @param reason why it was refused or withdrawn
     * @param returns claims that came to nothing
     */
    record WishCloser(
            WishedFor recipient,
            @Nullable WishClaim claim,
            @Nullable WishFulfilment fulfilment,
            @Nullable String thanks,
            @Nullable String reason,
            List<Wish.ReturnedClaim> returns) {}

    record WishedFor(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {}

    static WishView far(Wish wish) {
        return of(wish, false, null);
    }

    static WishView near(Wish wish, String reader, Masked recipient) {
        var state = wish.state();
        var whom = new WishedFor(recipient.name(), recipient.phone(), recipient.address());
        var closer = new WishCloser(
                whom, state.taken().orElse(null), fulfilment(state), thanks(state), reason(state), wish.returns());
        return of(wish, wish.isClaimedBy(reader), closer);
    }

    private static WishView of(Wish wish, boolean mine, @Nullable WishCloser closer) {
        return new WishView(
                wish.id(),
                wish.community(),
                wish.asking().kind(),
                wish.asking().text(),
                wish.state().name(),
                wish.asking().at(),
                wish.state().dueAt().orElse(null),
                mine,
                closer,
                wish.version());
    }

    private static @Nullable WishFulfilment fulfilment(WishState state) {
        return switch (state) {
            case WishState.Fulfilled(var _, var done) -> done;
            case WishState.Thanked(var _, var done, var _, var _) -> done;
            case WishState.Proposed _,
                    WishState.Refused _,
                    WishState.Screened _,
                    WishState.Published _,
                    WishState.Claimed _,
                    WishState.Expired _,
                    WishState.Withdrawn _ -> null;
        };
    }

    private static @Nullable String thanks(WishState state) {
        return state instanceof WishState.Thanked thanked ? thanked.words() : null;
    }

    private static @Nullable String reason(WishState state) {
        return switch (state) {
            case WishState.Refused(var reason, var _) -> reason;
            case WishState.Withdrawn(var reason, var _) -> reason;
            case WishState.Proposed _,
                    WishState.Screened _,
                    WishState.Published _,
                    WishState.Claimed _,
                    WishState.Fulfilled _,
                    WishState.Thanked _,
                    WishState.Expired _ -> null;
        };
    }
}
