package org.linli.evaluation.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.rule.expression.EventFields;
import org.linli.event.Event;
import org.linli.event.EventJson;

/**
 * A compiled rule set.
 *
 * @param inForce where and how long
 * @param rules by the wire type of the events that they look at
 */
public record RuleSet(RuleSetText text, InForce inForce, Map<String, List<Rule>> rules) {

    /** The first moment whose events it scores. */
    Instant effectiveFrom() {
        return text.effectiveFrom().atStartOfDay(Period.ZONE).toInstant();
    }

    private Score within(Event event, Score score) {
        if (!inForce.covers(score.division())) {
            throw new RuleFailed(event, score.rule(), "outside " + inForce.division() + ": " + score.division());
        }
        return score;
    }

    List<Score> score(Event event) {
        var concerned = rules.getOrDefault(EventJson.typeOf(event), List.of());
        if (concerned.isEmpty()) {
            return List.of();
        }
        var fields = EventFields.of(event);
        return concerned.stream()
                .flatMap(rule -> rule.score(event, fields).map(score -> within(event, score)).stream())
                .toList();
    }
}
