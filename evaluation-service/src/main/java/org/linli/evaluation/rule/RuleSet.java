package org.linli.evaluation.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.points.Period;
import org.linli.event.Event;
import org.linli.event.EventJson;

/**
 * A compiled rule set.
 *
 * @param rules by the wire type of the events that they look at
 */
record RuleSet(RuleSetText text, Map<String, List<Rule>> rules) {

    /** The first moment whose events it scores. */
    Instant effectiveFrom() {
        return text.effectiveFrom().atStartOfDay(Period.ZONE).toInstant();
    }

    List<Score> score(Event event) {
        var concerned = rules.getOrDefault(EventJson.typeOf(event), List.of());
        if (concerned.isEmpty()) {
            return List.of();
        }
        var fields = EventFields.of(event);
        return concerned.stream()
                .flatMap(rule -> rule.score(event, fields).stream())
                .toList();
    }
}
