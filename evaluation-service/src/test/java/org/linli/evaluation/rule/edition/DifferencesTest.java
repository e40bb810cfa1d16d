package org.linli.evaluation.rule.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.kit.problem.Text;

class DifferencesTest {

    private static RuleSetText set(RuleText... rules) {
        return new RuleSetText("a", "a/1", LocalDate.EPOCH, Arrays.asList(rules), List.of());
    }

    private static RuleText rule(String id, String points, String zh) {
        return new RuleText(id, "e", SubjectKind.UNIT, "true", "event.s", "event.d", points, new Text(zh, id));
    }

    @Test
    void whatIsGoneNewAndOtherwiseIsSaidInWords() {
        var before = set(rule("answer", "200", "办理答复"), rule("visit", "100", "走访"));
        var after = set(rule("answer", "300", "办理答复"), rule("whistle", "50", "哨响"));

        var differences = Differences.between(before, after);

        assertThat(differences)
                .extracting(difference -> difference.text().zh())
                .containsExactly("“办理答复”的分值由 200 改为 300", "取消“走访”", "新增“哨响”，分值 50");
        assertThat(differences)
                .extracting(difference -> difference.text().en())
                .containsExactly(
                        "“answer”: the points was 200 and becomes 300",
                        "“visit” is no longer a rule",
                        "“whistle” is new, for 50");
    }

    @Test
    void aCapThatIsGoneNewOrOtherwiseIsSaidInWords() {
        var before = capped(cap("a-day", Per.DAY, 500), cap("a-month", Per.MONTH, 3_000));
        var after = capped(cap("a-day", Per.DAY, 600), cap("both", Per.MONTH, 1_000));

        assertThat(Differences.between(before, after))
                .extracting(difference -> difference.text().en())
                .containsExactly(
                        "the cap “a-day” was 5.00 a day (answer) and becomes 6.00 a day (answer)",
                        "“a-month” is no longer a cap",
                        "“both” is a new cap: 10.00 a month (answer)");
    }

    private static RuleSetText capped(CapText... caps) {
        return new RuleSetText("a", "a/1", LocalDate.EPOCH, List.of(rule("answer", "1", "甲")), List.of(caps));
    }

    private static CapText cap(String id, Per per, long points) {
        return new CapText(id, per, points, List.of("answer"), new Text("上限" + id, id));
    }

    @Test
    void theSameSaysNothing() {
        assertThat(Differences.between(set(rule("a", "1", "甲")), set(rule("a", "1", "甲"))))
                .isEmpty();
    }
}
