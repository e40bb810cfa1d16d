package org.linli.evaluation.rule;

import org.linli.event.Event;

/** A rule could not be applied to one event. The event is parked with this reason and scores nobody. */
public final class RuleFailed extends RuntimeException {

    private final RuleRef rule;

    RuleFailed(Event event, RuleRef rule, String reason) {
        super("rule %s of %s on event %s: %s".formatted(rule.id(), rule.version(), event.eventId(), reason));
        this.rule = rule;
    }

    /** Which one. */
    public RuleRef rule() {
        return rule;
    }
}
