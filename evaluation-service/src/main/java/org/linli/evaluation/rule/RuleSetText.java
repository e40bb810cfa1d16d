package org.linli.evaluation.rule;

import java.time.LocalDate;
import java.util.List;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.problem.Text;

/**
 * A rule set as it is written down, and as it is shown.
 *
 * @param id which family of rules
 * @param version which edition of it; unique among all that are loaded
 * @param effectiveFrom first day (Asia/Shanghai) whose events it scores, until a later edition does
 * @param caps what bounds the rules; each rule is in one of them at most
 */
public record RuleSetText(
        String id, String version, LocalDate effectiveFrom, List<RuleText> rules, List<CapText> caps) {

    /** How long points are added up until a cap counts anew. */
    public enum Per {
        DAY,
        MONTH
    }

    /**
     * The most that counts of what some rules give a subject in one community.
     *
     * @param per by the day or month (Asia/Shanghai) of the event
     * @param points 1/100 points, more than 0
     * @param rules ids of the rules whose points are added up
     */
    public record CapText(String id, Per per, long points, List<String> rules, Text text) {}

    /**
     * One rule. The expressions are CEL over the variable {@code event}.
     *
     * @param event wire type of the events that it looks at
     * @param when whether it scores one of them: bool
     * @param subject whom it scores: string, an id of the given kind
     * @param division where: string, code of a community, grid or micro-grid
     * @param points how much: int, 1/100 points
     */
    public record RuleText(
            String id,
            String event,
            SubjectKind subjectKind,
            String when,
            String subject,
            String division,
            String points,
            Text text) {}
}
