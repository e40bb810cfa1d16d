package org.linli.evaluation.rule;

/** A rule set that cannot be used; the service refuses to start with it. */
final class BadRuleSet extends RuntimeException {

    private BadRuleSet(String message) {
        super(message);
    }

    static BadRuleSet unreadable(String source, String reason) {
        return new BadRuleSet("rule set in %s cannot be read: %s".formatted(source, reason));
    }

    static BadRuleSet contradiction(String what) {
        return new BadRuleSet("rule sets contradict one another: " + what);
    }

    static BadRuleSet rule(String version, String rule, String field, String reason) {
        return new BadRuleSet("rule set %s, rule %s, field %s: %s".formatted(version, rule, field, reason));
    }
}
