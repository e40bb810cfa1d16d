package org.linli.partymember.servicerecord.clash;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where a record says that somebody was.
 *
 * @param recordId which record says so
 * @param arrivedAt where they were at the beginning, if it is known
 * @param leftFrom where they were at the end, if it is known
 */
public record Stay(
        String recordId,
        Instant from,
        Instant until,
        @Nullable Spot arrivedAt,
        @Nullable Spot leftFrom) {

    /** How long both last at the same time; zero or less if they do not. */
    Duration overlap(Stay other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return Duration.between(begin, end);
    }

    boolean isBefore(Stay other) {
        return !until.isAfter(other.from);
    }
}
