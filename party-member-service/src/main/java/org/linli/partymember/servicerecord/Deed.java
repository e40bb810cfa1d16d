package org.linli.partymember.servicerecord;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.servicerecord.clash.Spot;
import org.linli.partymember.servicerecord.clash.Stay;

/**
 * What was done.
 *
 * @param category kind of service, at most 50 characters
 * @param description at most 2,000 characters
 * @param startPlace where it began, if that was told
 * @param endPlace where it ended, if that was told
 * @param evidence what bears it out
 */
record Deed(
        String category,
        String description,
        ServicePeriod period,
        @Nullable Spot startPlace,
        @Nullable Spot endPlace,
        List<Evidence> evidence) {

    static final int MOST_EVIDENCE = 20;

    Deed {
        evidence = Objects.requireNonNullElse(evidence, List.of());
    }

    /** The same, ended. */
    Deed ended(Instant endedAt, Instant now, @Nullable Spot place, List<Evidence> more) {
        var all = Stream.concat(evidence.stream(), more.stream()).distinct().toList();
        if (all.size() > MOST_EVIDENCE) {
            throw new RecordRefused.TooMuchEvidence(MOST_EVIDENCE);
        }
        return new Deed(
                category, description, ServicePeriod.past(period.startedAt(), endedAt, now), startPlace, place, all);
    }

    /** When and where that puts whoever did it. */
    Stay stay(String recordId) {
        return new Stay(recordId, period.startedAt(), period.end(), startPlace, endPlace);
    }
}
