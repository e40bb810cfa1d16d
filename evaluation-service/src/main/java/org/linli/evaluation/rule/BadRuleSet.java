package org.linli.evaluation.rule;

/** A rule set that cannot be used; the service refuses to start with it, and to keep it. */
public final class BadRuleSet extends RuntimeException {

    private final String where;
    private final String reason;

    private BadRuleSet(String message, String where, String reason) {
        super(message);
        this.where = where;
        this.reason = reason;
    }

    /** The rule and its field, such as {@code service.points}; a rule set's own field where no rule is to blame. */
    public String where() {
        return where;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }

    static BadRuleSet unreadable(String source, String reason) {
        return new BadRuleSet("rule set in %s cannot be read: %s".formatted(source, reason), source, reason);
    }

    static BadRuleSet contradiction(String what) {
        return new BadRuleSet("rule sets contradict one another: " + what, "effectiveFrom", what);
    }

    static BadRuleSet rule(String version, String rule, String field, String reason) {
        return new BadRuleSet(
                "rule set %s, rule %s, field %s: %s".formatted(version, rule, field, reason),
                rule + "." + field,
                reason);
    }
}
