package org.linli.evaluation.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.evaluation.ledger.Entry.EventRef;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleRef;
import org.linli.event.DivisionCode;

/** An entry as it is shown: it explains itself. */
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
        String arithmetic) {

    static EntryView of(Entry entry) {
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
                entry.arithmetic());
    }
}
