package org.linli.partymember.wish;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.annotation.TypeAlias;

/** Where a wish stands. */
public sealed interface WishState {

    /** Waits for the community to look at it. */
    @TypeAlias("wish-proposed")
    record Proposed() implements WishState {}

    /** The community says no. */
    @TypeAlias("wish-refused")
    record Refused(String reason, Instant at) implements WishState {}

    /** The community says yes, and has not published it yet. */
    @TypeAlias("wish-screened")
    record Screened() implements WishState {}

    /** Every member may claim it. */
    @TypeAlias("wish-published")
    record Published(Instant until) implements WishState {}

    /** One member is about it. */
    @TypeAlias("wish-claimed")
    record Claimed(WishClaim claim, Instant until) implements WishState {}

    /** They say that it is done. */
    @TypeAlias("wish-fulfilled")
    record Fulfilled(WishClaim claim, WishFulfilment fulfilment) implements WishState {}

    /** Somebody has said thanks. */
    @TypeAlias("wish-thanked")
    record Thanked(WishClaim claim, WishFulfilment fulfilment, String words, Instant at) implements WishState {}

    /** Nobody claimed it in time. */
    @TypeAlias("wish-expired")
    record Expired(Instant at) implements WishState {}

    /** It is no longer asked for. */
    @TypeAlias("wish-withdrawn")
    record Withdrawn(String reason, Instant at) implements WishState {}

    /**
     * Who is about it.
     *
     * @param unitId the member's unit at the time
     */
    record WishClaim(String memberId, String unitId, Instant since) {}

    /**
     * What was done.
     *
     * @param minutes 1 to 1,440
     */
    record WishFulfilment(String text, int minutes, Instant at) {}

    default Name name() {
        return switch (this) {
            case Proposed _ -> Name.PROPOSED;
            case Refused _ -> Name.REFUSED;
            case Screened _ -> Name.SCREENED;
            case Published _ -> Name.PUBLISHED;
            case Claimed _ -> Name.CLAIMED;
            case Fulfilled _ -> Name.FULFILLED;
            case Thanked _ -> Name.THANKED;
            case Expired _ -> Name.EXPIRED;
            case Withdrawn _ -> Name.WITHDRAWN;
        };
    }

    /** The live claim, or the one that led to something. */
    default Optional<WishClaim> taken() {
        return switch (this) {
            case Claimed(var claim, var _) -> Optional.of(claim);
            case Fulfilled(var claim, var _) -> Optional.of(claim);
            case Thanked(var claim, var _, var _, var _) -> Optional.of(claim);
            case Proposed _, Refused _, Screened _, Published _, Expired _, Withdrawn _ -> Optional.empty();
        };
    }

    /** When the clock does something about it. */
    default Optional<Instant> dueAt() {
        return switch (this) {
            case Published(var until) -> Optional.of(until);
            case Claimed(var _, var until) -> Optional.of(until);
            case Proposed _, Refused _, Screened _, Fulfilled _, Thanked _, Expired _, Withdrawn _ -> Optional.empty();
        };
    }

    /** Whether every member may know of it. */
    default boolean isPublic() {
        return switch (this) {
            case Published _, Claimed _, Fulfilled _, Thanked _ -> true;
            case Proposed _, Refused _, Screened _, Expired _, Withdrawn _ -> false;
        };
    }

    /** Names of the states. */
    enum Name {
        PROPOSED,
        REFUSED,
        SCREENED,
        PUBLISHED,
        CLAIMED,
        FULFILLED,
        THANKED,
        EXPIRED,
        WITHDRAWN;

        /** The name under which the state is stored. */
        String alias() {
            return "wish-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
