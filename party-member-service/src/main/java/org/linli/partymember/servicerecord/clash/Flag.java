package org.linli.partymember.servicerecord.clash;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a record is doubted, with the evidence. Two records that clash bear the same, each with the other's id.
 *
 * @param recordId the other record
 * @param minutes of an overlap, how long it lasts (whole, at least 1); of a journey, how long there was for it (whole)
 * @param metres between the two places, if both are known
 * @param kilometresPerHour how fast the journey would have been, rounded up; null of an overlap, and where there was no time
 *     at all
 */
public record Flag(
        Kind kind,
        String recordId,
        int minutes,
        @Nullable Long metres,
        @Nullable Long kilometresPerHour) {

    /** What is wrong. */
    public enum Kind {
        /** Both were going on at once. */
        OVERLAP,
        /** Nobody gets from one to the other in that time. */
        IMPOSSIBLE_TRAVEL
    }

    private static final long MILLIS_PER_HOUR = 3_600_000;
    private static final int METRES_PER_KILOMETRE = 1_000;

    /** What the other record says against this one, if anything. */
    public static Optional<Flag> between(Stay one, Stay other, ClashSettings settings) {
        var overlap = one.overlap(other);
        if (overlap.isPositive()) {
            var minutes = Math.max(1, Math.toIntExact(overlap.toMinutes()));
            return Optional.of(new Flag(
                    Kind.OVERLAP, other.recordId(), minutes, metres(one.arrivedAt(), other.arrivedAt()), null));
        }
        var journey = one.isBefore(other)
                ? metres(one.leftFrom(), other.arrivedAt())
                : metres(other.leftFrom(), one.arrivedAt());
        return journey == null ? Optional.empty() : travel(other.recordId(), journey, overlap.abs(), settings);
    }

    private static Optional<Flag> travel(String recordId, long metres, Duration time, ClashSettings settings) {
        var reach = settings.toleranceMetres() + covered(settings.kilometresPerHour(), time);
        if (metres <= reach || time.compareTo(settings.window()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Flag(
                Kind.IMPOSSIBLE_TRAVEL, recordId, Math.toIntExact(time.toMinutes()), metres, speed(metres, time)));
    }

    private static long covered(int kilometresPerHour, Duration time) {
        return kilometresPerHour * METRES_PER_KILOMETRE * time.toMillis() / MILLIS_PER_HOUR;
    }

    private static @Nullable Long speed(long metres, Duration time) {
        return time.isZero() ? null : Math.ceilDiv(metres * MILLIS_PER_HOUR, time.toMillis() * METRES_PER_KILOMETRE);
    }

    private static @Nullable Long metres(@Nullable Spot from, @Nullable Spot to) {
        return from == null || to == null ? null : from.metresTo(to);
    }
}
