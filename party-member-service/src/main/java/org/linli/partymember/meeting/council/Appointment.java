package org.linli.partymember.meeting.council;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What, when and where.
 *
 * @param subject at most 100 characters
 * @param place at most 100 characters
 */
public record Appointment(String subject, Instant startsAt, Instant endsAt, String place) {

    private static final Duration LONGEST = Duration.ofHours(24);

    public Appointment {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * @throws CouncilRefused if it ends before or when it starts, or takes longer than a day
     */
    public static Appointment of(String subject, Instant startsAt, Instant endsAt, String place) {
        var made = new Appointment(subject, startsAt, endsAt, place);
        if (!made.startsAt.isBefore(made.endsAt)
                || Duration.between(made.startsAt, made.endsAt).compareTo(LONGEST) > 0) {
            throw new CouncilRefused.BadTime();
        }
        return made;
    }
}
