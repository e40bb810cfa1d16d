package org.linli.evaluation.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleSetText.CapText;

/** Which cap bounds which rule. */
final class Caps {

    private final RuleSetText set;
    private final Map<String, SubjectKind> kinds = new HashMap<>();
    private final Map<String, Cap> byRule = new HashMap<>();
    private final HashSet<String> ids = new HashSet<>();

    private Caps(RuleSetText set) {
        this.set = set;
        set.rules().forEach(rule -> kinds.put(rule.id(), rule.subjectKind()));
    }

    /**
     * By the rule's id.
     *
     * @throws BadRuleSet if one names no rule or rules of several kinds of subject, or a rule would have two
     */
    static Map<String, Cap> of(RuleSetText set) {
        var caps = new Caps(set);
        set.caps().forEach(caps::take);
        return caps.byRule;
    }

    private void take(CapText text) {
        if (!ids.add(text.id())) {
            throw bad(text, "id", "another cap has it");
        }
        if (text.points() <= 0) {
            throw bad(text, "points", "must be more than 0");
        }
        if (text.rules().stream().map(rule -> kindOf(text, rule)).distinct().count() != 1) {
            throw bad(text, "rules", "must be of one kind of subject");
        }
        var cap = Cap.of(set.version(), text);
        for (var rule : text.rules()) {
            if (byRule.put(rule, cap) != null) {
                throw bad(text, "rules", "already in a cap: " + rule);
            }
        }
    }

    private SubjectKind kindOf(CapText text, String rule) {
        return Optional.ofNullable(kinds.get(rule)).orElseThrow(() -> bad(text, "rules", "no such rule: " + rule));
    }

    private BadRuleSet bad(CapText text, String field, String reason) {
        return BadRuleSet.rule(set.version(), text.id(), field, reason);
    }
}
