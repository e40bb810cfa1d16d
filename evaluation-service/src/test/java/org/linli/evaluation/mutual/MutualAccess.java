package org.linli.evaluation.mutual;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.linli.evaluation.points.Period;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

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

    /** For a list that is empty shall mean that its reader may see nothing: the community appraises the owner and the unit. */
    public void appraiseSomebody(WebTestClient http) {
        for (var whom : List.of(verdict("MEMBER", ground.owner()), verdict("UNIT", ground.unit()))) {
            http.post()
                    .uri(PATH)
                    .headers(Token.of("COMMUNITY_ADMIN").scope(ground.division()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(whom)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private String verdict(String kind, String subject) {
        return """
                {"communityCode":"%s","subjectKind":"%s","subjectId":"%s","span":"%s","score":90,"reason":"好"}""".formatted(ground.division(), kind, subject, last());
    }

    public void addTo(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, verdict("MEMBER", servant.apply(last()))))
                .row("GET " + PATH, () -> Attempt.get(ground, PATH + "?span=" + last()))
                .row(
                        "GET " + PATH + "/summary",
                        () -> Attempt.get(ground, PATH + "/summary?span=2020&division=" + ground.division()));
    }

    private static YearMonth last() {
        return YearMonth.now(Period.ZONE).minusMonths(1);
    }
}
