package org.linli.evaluation.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/** Rule sets for tests of other features. */
public final class WrittenForTests {

    private static final RuleSetReader READER = new RuleSetReader();

    private WrittenForTests() {}

    /** The rules of 2026-1 for everybody, and these. */
    public static RuleSets standardAnd(RuleSet... more) {
        return new RuleSets(List.of(standard())).and(Arrays.asList(more));
    }

    private static RuleSet standard() {
        try (InputStream file = RuleSetText.class.getResourceAsStream("/rule-sets/2026-1.yml")) {
            return READER.read(
                    "2026-1", new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A division's rules from the first day of 2026 on. */
    public static RuleSet edition(DivisionCode division, List<CapText> caps, RuleText... rules) {
        var from = LocalDate.parse("2026-01-01");
        var text = new RuleSetText(division.value(), division + "/" + from, from, Arrays.asList(rules), caps);
        return READER.compile(text, new InForce(division.value(), null));
    }

    /** Of members, for the services that a community has confirmed. */
    public static RuleText service(String id, String points) {
        return new RuleText(
                id,
                "party-member.service-record-confirmed.v1",
                SubjectKind.MEMBER,
                "true",
                "event.memberId",
                "event.community",
                points,
                new Text("服务", "Service"));
    }

    /** Of units, for answers to orders. */
    public static RuleText answer(String id, String points) {
        return new RuleText(
                id,
                "request.answered.v1",
                SubjectKind.UNIT,
                "has(event.unitId)",
                "event.unitId",
                "event.order.grid",
                points,
                new Text("办理答复", "Answered"));
    }

    public static CapText cap(String id, Per per, long points, String... rules) {
        return new CapText(id, per, points, Arrays.asList(rules), new Text("上限", "Cap"));
    }
}
