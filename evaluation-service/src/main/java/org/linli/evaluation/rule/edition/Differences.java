package org.linli.evaluation.rule.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.kit.problem.Text;

/** What one rule set says otherwise than another, in words, rule by rule. */
final class Differences {

    /**
     * One difference.
     *
     * @param rule id of the rule or cap
     * @param field what of it differs; empty where all of it is new or gone
     */
    record Difference(String rule, String field, Text text) {}

    private record Field(String name, Text called, Function<RuleText, String> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("event", new Text("事件", "the event"), RuleText::event),
            new Field(
                    "subjectKind",
                    new Text("对象类别", "who is scored"),
                    rule -> rule.subjectKind().name()),
            new Field("when", new Text("条件", "the condition"), RuleText::when),
            new Field("subject", new Text("对象", "the subject"), RuleText::subject),
            new Field("division", new Text("计分区域", "the division"), RuleText::division),
            new Field("points", new Text("分值", "the points"), RuleText::points),
            new Field(
                    "text",
                    new Text("说明", "the wording"),
                    rule -> rule.text().zh() + " / " + rule.text().en()));

    private Differences() {}

    /** What changes for whoever was scored by the one and is scored by the other; rules in their order, new ones last. */
    static List<Difference> between(RuleSetText before, RuleSetText after) {
        var old = byId(before);
        var young = byId(after);
        var kept = before.rules().stream()
                .flatMap(rule -> young.containsKey(rule.id())
                        ? changed(rule, Objects.requireNonNull(young.get(rule.id())))
                        : Stream.of(gone(rule)));
        var added = after.rules().stream()
                .filter(rule -> !old.containsKey(rule.id()))
                .map(Differences::added);
        return Stream.of(kept, added, CapDifferences.between(before, after))
                .flatMap(each -> each)
                .toList();
    }

    private static Map<String, RuleText> byId(RuleSetText set) {
        return set.rules().stream().collect(Collectors.toMap(RuleText::id, Function.identity()));
    }

    private static Stream<Difference> changed(RuleText from, RuleText to) {
        return FIELDS.stream()
                .filter(field -> !field.value().apply(from).equals(field.value().apply(to)))
                .map(field -> changed(from, to, field));
    }

    private static Difference changed(RuleText from, RuleText to, Field field) {
        var before = field.value().apply(from);
        var after = field.value().apply(to);
        return new Difference(
                from.id(),
                field.name(),
                new Text(
                        "“%s”的%s由 %s 改为 %s"
                                .formatted(from.text().zh(), field.called().zh(), before, after),
                        "“%s”: %s was %s and becomes %s"
                                .formatted(from.text().en(), field.called().en(), before, after)));
    }

    private static Difference gone(RuleText rule) {
        return new Difference(
                rule.id(),
                "",
                new Text(
                        "取消“%s”".formatted(rule.text().zh()),
                        "“%s” is no longer a rule".formatted(rule.text().en())));
    }

    private static Difference added(RuleText rule) {
        return new Difference(
                rule.id(),
                "",
                new Text(
                        "新增“%s”，分值 %s".formatted(rule.text().zh(), rule.points()),
                        "“%s” is new, for %s".formatted(rule.text().en(), rule.points())));
    }
}
