package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How far a scope reaches within an answer, and what a token opens that is not good. Who may call what is in {@code docs/access}. */
@EvaluationServiceTest
class AccessTest {

    private static final String STREET = "140213050";
    private static final Map<String, String> PATHS = Map.of(
            "rules", "/rule-sets/current",
            "own points", "/points?subjectKind={kind}&subjectId={own}",
            "own entries", "/ledger-entries?subjectKind={kind}&subjectId={own}",
            "another's points", "/points?subjectKind={kind}&subjectId=another",
            "another's entries", "/ledger-entries?subjectKind={kind}&subjectId=another",
            "people's board", "/leaderboards?division={division}&subjectKind=MEMBER",
            "residents' board", "/leaderboards?division={division}&subjectKind=RESIDENT",
            "units' board", "/leaderboards?division={division}&subjectKind=UNIT",
            "verification", "/leaderboards/verification?division={division}",
            "points there", "/points?subjectKind=UNIT&subjectId=another&division={division}");

    @Autowired
    private WebTestClient http;

    static Stream<String> staff() {
        return Stream.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "AUDITOR");
    }

    @ParameterizedTest
    @MethodSource("staff")
    void staffSeeWhatTheirDivisionCoversAndNothingElse(String role) {
        var token = Optional.of(Token.of(role).scope(STREET));

        for (var within : new String[] {STREET, "140213050001"}) {
            assertThat(get("people's board", "MEMBER", within, token)).isEqualTo(200);
            assertThat(get("verification", "MEMBER", within, token)).isEqualTo(200);
            assertThat(get("points there", "MEMBER", within, token)).isEqualTo(200);
        }
        for (var outside : new String[] {"140213", "140213051", "140213051001", "110101"}) {
            assertThat(get("people's board", "MEMBER", outside, token)).isEqualTo(403);
            assertThat(get("residents' board", "RESIDENT", outside, token)).isEqualTo(403);
            assertThat(get("verification", "MEMBER", outside, token)).isEqualTo(403);
            assertThat(get("points there", "MEMBER", outside, token)).isEqualTo(403);
            assertThat(get("units' board", "UNIT", outside, token)).isEqualTo(200);
        }
        assertThat(get("another's points", "MEMBER", STREET, token)).isEqualTo(200);
        assertThat(get("another's entries", "RESIDENT", STREET, token)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"another's points", "another's entries", "people's board"})
    void aGridWorkersScopeLendsNothingToTheirOtherRoles(String what) {
        var token = Token.of("RESIDENT", "GRID_STAFF").scope(STREET);

        var answer = get(what, "MEMBER", STREET, Optional.of(token));

        assertThat(answer).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"rules", "own points", "own entries", "people's board", "units' board", "verification", "points there"})
    void nobodySeesAnythingWithoutAGoodToken(String what) {
        var good = Token.of("DISTRICT_ADMIN").scope("");

        assertThat(get(what, "UNIT", STREET, Optional.empty())).isEqualTo(401);
        assertThat(get(what, "UNIT", STREET, Optional.of(good.expired()))).isEqualTo(401);
        assertThat(get(what, "UNIT", STREET, Optional.of(good.foreign()))).isEqualTo(401);
        assertThat(get(what, "UNIT", STREET, Optional.of(good))).isEqualTo(200);
    }

    private int get(String what, String kind, String division, Optional<Token> token) {
        return http.get()
                .uri("/api/v1" + PATHS.get(what), Map.of("kind", kind, "own", "me", "division", division))
                .headers(headers -> token.ifPresent(t -> t.accept(headers)))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
