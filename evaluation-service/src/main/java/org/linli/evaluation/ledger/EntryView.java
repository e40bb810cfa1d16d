package org.linli.evaluation.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Entry.EventRef;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleRef;
import org.linli.event.DivisionCode;

/**
 * An entry as it is shown: it explains itself.
 *
 * @param points what the rule gives
 * @param counted what of it counts, after its cap
 * @param corrects the entry that it takes back, or gives again
 * @param reason why it was taken back
 * @param belongsTo the month in which it happened, if that had been closed when it was heard of
 */
record EntryView(
        String id,
        SubjectKind subjectKind,
        String subjectId,
        DivisionCode divisionCode,
        Points points,
        Instant at,
        String day,
        String period,
        RuleRef rule,
        EventRef event,
        Map<String, Object> inputs,
        String arithmetic,
        Points counted,
        @Nullable CapView cap,
        @Nullable String corrects,
        @Nullable String reason,
        @Nullable String belongsTo) {

    /**
     * What bounds it.
     *
     * @param bucket what it is added up with: edition and cap, community, day or month
     * @param points the most that counts there
     */
    record CapView(String bucket, Points points) {

        static @Nullable CapView of(@Nullable CapRef cap) {
            return cap == null ? null : new CapView(cap.bucket(), new Points(cap.points()));
        }
    }

    /** @param withheld what of it does not count, in 1/100 points */
    static EntryView of(Entry entry, long withheld) {
        var inputs = new LinkedHashMap<String, Object>();
        entry.inputs().forEach(input -> inputs.put(input.name(), input.value()));
        return new EntryView(
                entry.id(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.divisionCode(),
                new Points(entry.points()),
                entry.at(),
                entry.day(),
                entry.period(),
                entry.rule(),
                entry.event(),
                inputs,
                entry.arithmetic(),
                new Points(entry.points() - withheld),
                CapView.of(entry.cap()),
                entry.corrects(),
                entry.reason(),
                entry.belongsTo());
    }
}
