package org.linli.evaluation.rule.edition;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.edition.Differences.Difference;
import org.linli.kit.problem.Text;

/** What the caps of one rule set say otherwise than another's, in words. */
final class CapDifferences {

    private CapDifferences() {}

    /** Caps in their order, new ones last. */
    static Stream<Difference> between(RuleSetText before, RuleSetText after) {
        var old = byId(before);
        var young = byId(after);
        var kept = before.caps().stream()
                .flatMap(cap -> young.containsKey(cap.id())
                        ? changed(cap, Objects.requireNonNull(young.get(cap.id())))
                        : Stream.of(gone(cap)));
        var added =
                after.caps().stream().filter(cap -> !old.containsKey(cap.id())).map(CapDifferences::added);
        return Stream.concat(kept, added);
    }

    private static Map<String, CapText> byId(RuleSetText set) {
        return set.caps().stream().collect(Collectors.toMap(CapText::id, Function.identity()));
    }

    private static Stream<Difference> changed(CapText from, CapText to) {
        return bounds(from).equals(bounds(to))
                ? Stream.empty()
                : Stream.of(new Difference(
                        from.id(),
                        "cap",
                        new Text(
                                "上限“%s”由 %s 改为 %s"
                                        .formatted(
                                                from.text().zh(),
                                                bounds(from).zh(),
                                                bounds(to).zh()),
                                "the cap “%s” was %s and becomes %s"
                                        .formatted(
                                                from.text().en(),
                                                bounds(from).en(),
                                                bounds(to).en()))));
    }

    private static Difference gone(CapText cap) {
        return new Difference(
                cap.id(),
                "",
                new Text(
                        "取消上限“%s”".formatted(cap.text().zh()),
                        "“%s” is no longer a cap".formatted(cap.text().en())));
    }

    private static Difference added(CapText cap) {
        return new Difference(
                cap.id(),
                "",
                new Text(
                        "新增上限“%s”：%s".formatted(cap.text().zh(), bounds(cap).zh()),
                        "“%s” is a new cap: %s"
                                .formatted(cap.text().en(), bounds(cap).en())));
    }

    private static Text bounds(CapText cap) {
        var points = new Points(cap.points()).text();
        var rules = String.join(", ", cap.rules());
        var day = cap.per() == Per.DAY;
        return new Text(
                "每%s %s 分（%s）".formatted(day ? "日" : "月", points, rules),
                "%s a %s (%s)".formatted(points, day ? "day" : "month", rules));
    }
}
