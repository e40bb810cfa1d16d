package org.linli.evaluation.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashSet;
import java.util.Map;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.evaluation.rule.expression.EventTypes;
import org.linli.evaluation.rule.expression.Expression;
import org.linli.evaluation.rule.expression.ExpressionCompiler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rule sets written in YAML and compiles them, or says which rule and field is wrong. */
public final class RuleSetReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final EventTypes types = new EventTypes();
    private final ExpressionCompiler compiler = new ExpressionCompiler(types);

    /**
     * @param source where it comes from, for the message
     * @throws BadRuleSet if it cannot be used
     */
    RuleSet read(String source, String yaml) {
        try {
            return compile(YAML.readValue(yaml, RuleSetText.class), InForce.everywhere());
        } catch (JacksonException unreadable) {
            throw BadRuleSet.unreadable(source, String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * Compiles one that was written elsewhere.
     *
     * @throws BadRuleSet if it cannot be used
     */
    public RuleSet compile(RuleSetText text, InForce inForce) {
        var ids = new HashSet<String>();
        text.rules().stream().filter(rule -> !ids.add(rule.id())).findAny().ifPresent(twice -> {
            throw BadRuleSet.rule(text.version(), twice.id(), "id", "another rule has it");
        });
        var caps = Caps.of(text);
        return new RuleSet(
                text,
                inForce,
                text.rules().stream()
                        .collect(groupingBy(
                                RuleText::event, mapping(rule -> compile(text.version(), rule, caps), toList()))));
    }

    private Rule compile(String version, RuleText rule, Map<String, Cap> caps) {
        var event = types.ofWireType(rule.event())
                .orElseThrow(() -> BadRuleSet.rule(version, rule.id(), "event", "no such event: " + rule.event()));
        return new Rule(
                new RuleRef(rule.id(), version, rule.text()),
                rule.subjectKind(),
                usable(version, rule.id(), "when", () -> compiler.bool(rule.when(), event)),
                usable(version, rule.id(), "subject", () -> compiler.string(rule.subject(), event)),
                usable(version, rule.id(), "division", () -> compiler.string(rule.division(), event)),
                usable(version, rule.id(), "points", () -> compiler.integer(rule.points(), event)),
                caps.get(rule.id()));
    }

    private static <T> Expression<T> usable(String version, String rule, String field, Compilation<T> compilation) {
        try {
            return compilation.run();
        } catch (ExpressionCompiler.Rejected rejected) {
            throw BadRuleSet.rule(version, rule, field, String.valueOf(rejected.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Compilation<T> {

        Expression<T> run() throws ExpressionCompiler.Rejected;
    }
}
