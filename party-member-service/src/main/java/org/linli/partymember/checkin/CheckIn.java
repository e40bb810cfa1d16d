package org.linli.partymember.checkin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * One check-in.
 *
 * @param at to the millisecond, which is what the store keeps
 * @param toldAt when it came in, if it was made without a network and told of later
 * @param out how it ended, other than by moving on; it holds until then
 */
public record CheckIn(
        DivisionCode community,
        Instant at,
        @Nullable Instant toldAt,
        @Nullable CheckOut out) {

    @PersistenceCreator
    public CheckIn {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        toldAt = toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that is told of at once. */
    public CheckIn(DivisionCode community, Instant at) {
        this(community, at, null, null);
    }

    /** One that was made without a network. */
    public static CheckIn offline(DivisionCode community, Instant at, Instant toldAt) {
        return new CheckIn(community, at, toldAt, null);
    }

    /** Whether it was made without a network. */
    public boolean isOffline() {
        return toldAt != null;
    }

    CheckIn ended(CheckOut by) {
        return new CheckIn(community, at, toldAt, by);
    }
}
