package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What happens to a micro-wish (微心愿). The subject is its id; of whom it is for nothing is told. */
@JsonSubTypes({
    @Type(value = WishEvent.WishProposed.class, name = "party-member.wish-proposed.v1"),
    @Type(value = WishEvent.WishScreened.class, name = "party-member.wish-screened.v1"),
    @Type(value = WishEvent.WishPublished.class, name = "party-member.wish-published.v1"),
    @Type(value = WishEvent.WishClaimed.class, name = "party-member.wish-claimed.v1"),
    @Type(value = WishEvent.WishReturned.class, name = "party-member.wish-returned.v1"),
    @Type(value = WishEvent.WishFulfilled.class, name = "party-member.wish-fulfilled.v1"),
    @Type(value = WishEvent.WishThanked.class, name = "party-member.wish-thanked.v1"),
    @Type(value = WishEvent.WishExpired.class, name = "party-member.wish-expired.v1"),
    @Type(value = WishEvent.WishWithdrawn.class, name = "party-member.wish-withdrawn.v1"),
})
public sealed interface WishEvent extends Event {

    WishFacts wish();

    /** Somebody asks. */
    record WishProposed(UUID eventId, String subject, long sequence, WishFacts wish, Instant at) implements WishEvent {}

    /** @param accepted whether the community lets it go on */
    record WishScreened(UUID eventId, String subject, long sequence, WishFacts wish, boolean accepted, Instant at)
            implements WishEvent {}

    /** @param until when it expires if nobody claims it */
    record WishPublished(UUID eventId, String subject, long sequence, WishFacts wish, Instant until, Instant at)
            implements WishEvent {}

    /** @param until when the claim runs out if the wish is not fulfilled */
    record WishClaimed(
            UUID eventId,
            String subject,
            long sequence,
            WishFacts wish,
            String memberId,
            String unitId,
            Instant until,
            Instant at)
            implements WishEvent {}

    /** The claim came to nothing; the wish is open to all again. */
    record WishReturned(
            UUID eventId,
            String subject,
            long sequence,
            WishFacts wish,
            String memberId,
            String unitId,
            WishReturn how,
            Instant at)
            implements WishEvent {}

    /** @param minutes how long it took the member, 1 or more */
    record WishFulfilled(
            UUID eventId,
            String subject,
            long sequence,
            WishFacts wish,
            String memberId,
            String unitId,
            int minutes,
            Instant at)
            implements WishEvent {}

    /** Whoever asked for it, or the community, said thanks: it really was fulfilled. */
    record WishThanked(
            UUID eventId,
            String subject,
            long sequence,
            WishFacts wish,
            String memberId,
            String unitId,
            int minutes,
            Instant at)
            implements WishEvent {}

    /** Nobody claimed it. */
    record WishExpired(UUID eventId, String subject, long sequence, WishFacts wish, Instant at) implements WishEvent {}

    /** It is no longer asked for. */
    record WishWithdrawn(UUID eventId, String subject, long sequence, WishFacts wish, Instant at)
            implements WishEvent {}
}
