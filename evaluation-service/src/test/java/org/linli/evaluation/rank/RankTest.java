package org.linli.evaluation.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@EvaluationServiceTest
class RankTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();

    @BeforeEach
    void fourMembersServe() {
        serve("best", 1, 90);
        serve("second", 1, 60);
        serve("also", 2, 60);
        serve("last", 1, 30);
    }

    private void serve(String member, int street, int minutes) {
        feed.hand(Happened.in(district.community(street, 1)).served(district.person(member), minutes));
    }

    @ParameterizedTest
    @CsvSource({"best, 1, 3.00", "second, 2, 2.00", "also, 2, 2.00", "last, 4, 1.00"})
    void everybodySeesTheirOwnPlace(String member, long rank, String points) {
        var answer = answered(own(member, district.code().value()));

        assertThat(answer.get("rank", Number.class).longValue()).isEqualTo(rank);
        assertThat(answer.getString("points")).isEqualTo(points);
        assertThat(answer.get("subjects", Number.class).longValue()).isEqualTo(4);
    }

    @Test
    void eachDivisionHasItsOwn() {
        assertThat(answered(own("last", district.street(1).value()))
                        .get("rank", Number.class)
                        .longValue())
                .isEqualTo(3);
        var elsewhere = answered(own("last", district.street(2).value()));
        assertThat(elsewhere.get("rank")).isNull();
        assertThat(elsewhere.get("subjects", Number.class).longValue()).isEqualTo(1);
    }

    @Test
    void staffSeeThoseWithinTheirScope() {
        var staff = Token.of("STREET_ADMIN").scope(district.street(1).value());
        assertThat(answered(ask("last", district.street(1).value(), staff))
                        .get("rank", Number.class)
                        .longValue())
                .isEqualTo(3);
        ask("last", district.code().value(), staff).expectStatus().isForbidden();
    }

    @Test
    void nobodySeesAnothersPlace() {
        var another = Token.of("PARTY_MEMBER").subject(district.person("best"));
        ask("last", district.code().value(), another).expectStatus().isForbidden();
    }

    @ParameterizedTest
    @CsvSource({"14, ALL, 400", "140301001001001, ALL, 400", "140301, yesterday, 400"})
    void badInputIsRefused(String division, String period, int status) {
        http.get()
                .uri("/api/v1/ranks?subjectKind=MEMBER&subjectId={id}&division={d}&period={p}", "x", division, period)
                .headers(Token.of("PARTY_MEMBER").subject("x"))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json");
    }

    private ResponseSpec own(String member, String division) {
        return ask(member, division, Token.of("PARTY_MEMBER").subject(district.person(member)));
    }

    private ResponseSpec ask(String member, String division, Token token) {
        return http.get()
                .uri("/api/v1/ranks?subjectKind=MEMBER&subjectId={id}&division={d}", district.person(member), division)
                .headers(token)
                .exchange();
    }

    private static Document answered(ResponseSpec answer) {
        return Document.parse(new String(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8));
    }
}
