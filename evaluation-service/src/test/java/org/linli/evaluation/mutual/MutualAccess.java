package org.linli.evaluation.mutual;

import java.time.YearMonth;
import java.util.function.Function;
import org.linli.evaluation.points.Period;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may appraise whom, and read it: a member who served the ground's community last month. */
public final class MutualAccess {

    private static final String PATH = "/api/v1/mutual-appraisals";

    private final Ground ground;
    private final Function<YearMonth, String> servant;

    /** @param servant somebody new each time, who served in a month */
    public MutualAccess(Ground ground, Function<YearMonth, String> servant) {
        this.ground = ground;
        this.servant = servant;
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row(
                        "POST " + PATH,
                        () -> Attempt.post(
                                ground, PATH, """
                        {"communityCode":"%s","subjectKind":"MEMBER","subjectId":"%s","span":"%s","score":90,"reason":"好"}""".formatted(ground.division(), servant.apply(last()), last())))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH + "?span=" + last()))
                .row(
                        "GET " + PATH + "/summary",
                        () -> Attempt.get(ground, PATH + "/summary?span=2020&division=" + ground.division()));
    }

    private static YearMonth last() {
        return YearMonth.now(Period.ZONE).minusMonths(1);
    }
}
