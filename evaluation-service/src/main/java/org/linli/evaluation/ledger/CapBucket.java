package org.linli.evaluation.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.points.SubjectKind;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one subject got under one cap, and what of each entry does not count. An entry is added once and never altered, so that whoever
 * asks again hears the same; all together withhold what the sum exceeds the cap by, in whatever order they came.
 *
 * @param id {@code <kind>|<subject>|<bucket>}
 * @param points the most that counts, in 1/100 points
 */
@Document(CapBucket.COLLECTION)
@TypeAlias("cap-bucket")
record CapBucket(@Id String id, long points, List<Line> lines, long version) {

    static final String COLLECTION = "cap_buckets";

    /**
     * One entry.
     *
     * @param points what it gives, in 1/100 points
     * @param withheld what of it does not count; negative where it gives room to others
     */
    record Line(String entry, long points, long withheld) {}

    static String idOf(SubjectKind kind, String subject, CapRef cap) {
        return String.join("|", kind.name(), subject, cap.bucket());
    }

    static CapBucket empty(String id, CapRef cap) {
        return new CapBucket(id, cap.points(), List.of(), 0);
    }

    /** With those entries that it does not have yet. */
    CapBucket with(List<Entry> entries) {
        var known = new HashSet<>(withheld().keySet());
        var all = new ArrayList<>(lines);
        var sum = lines.stream().mapToLong(Line::points).sum();
        for (var entry : entries) {
            if (known.add(entry.id())) {
                var excess = excess(sum + entry.points()) - excess(sum);
                all.add(new Line(entry.id(), entry.points(), excess));
                sum += entry.points();
            }
        }
        return all.size() == lines.size() ? this : new CapBucket(id, points, List.copyOf(all), version + 1);
    }

    private long excess(long sum) {
        return new CapRef("", points).excess(sum);
    }

    /** By entry. */
    Map<String, Long> withheld() {
        return lines.stream().collect(toMap(Line::entry, Line::withheld));
    }
}
