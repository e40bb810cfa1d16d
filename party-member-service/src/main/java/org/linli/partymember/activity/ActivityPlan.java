package org.linli.partymember.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.ActivityKind;
import org.linli.partymember.activity.Seat.Attendance;

/**
 * What is to take place; it never changes.
 *
 * @param venue where, in words
 * @param point where, to compare with where people say they are; null if nobody asks
 * @param capacity seats, 1 to {@link Activity#MOST_SEATS}
 * @param openToResidents whether residents may sign up, too
 */
public record ActivityPlan(
        ActivityKind kind,
        String title,
        String venue,
        @Nullable Point point,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        boolean openToResidents) {

    /** Attendance is taken from so long before the beginning until so long after the end. */
    static final Duration MARGIN = Duration.ofMinutes(30);

    static final Duration LONGEST = Duration.ofHours(12);

    public ActivityPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws ActivityRefused.BadTime if it ends before it begins, lasts too long or is over */
    public ActivityPlan ahead(Instant now) {
        if (!startsAt.isBefore(endsAt)
                || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0
                || !endsAt.isAfter(now)) {
            throw new ActivityRefused.BadTime();
        }
        return this;
    }

    boolean takesAttendanceAt(Instant now) {
        return !now.isBefore(startsAt.minus(MARGIN)) && now.isBefore(settledAt());
    }

    /** When nobody can come any more. */
    Instant settledAt() {
        return endsAt.plus(MARGIN);
    }

    /** Somebody with the right code is somewhere. */
    Attendance seen(@Nullable Position position, Instant at) {
        if (point == null) {
            return new Attendance(at, false, null, false);
        }
        if (position == null) {
            return new Attendance(at, false, null, true);
        }
        var metres = point.metresTo(position);
        return new Attendance(at, false, metres, metres > point.metres());
    }

    int minutes() {
        return Math.max(1, Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes()));
    }

    /**
     * A point in WGS-84 and how far from it somebody may be.
     *
     * @param metres 20 to 5,000
     */
    public record Point(double longitude, double latitude, int metres) {

        /** Along the great circle, in whole metres. */
        int metresTo(Position other) {
            var latitudes = Math.toRadians(other.latitude() - latitude);
            var longitudes = Math.toRadians(other.longitude() - longitude);
            var chord = square(Math.sin(latitudes / 2))
                    + square(Math.sin(longitudes / 2))
                            * Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude()));
            return (int) Math.round(2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord))));
        }

        private static final double EARTH = 6_371_008.8; // mean radius in metres

        private static double square(double x) {
            return x * x;
        }
    }

    /** Where somebody says that they are, in WGS-84. */
    public record Position(double longitude, double latitude) {}
}
