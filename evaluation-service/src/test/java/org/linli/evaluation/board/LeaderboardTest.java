package org.linli.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class LeaderboardTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();

    @BeforeEach
    void fiveMembersServe() {
        serve("e", 1, "2026-11-10T04:00:00Z", 30);
        serve("d", 1, "2026-11-10T04:00:00Z", 60);
        serve("c", 2, "2026-11-10T04:00:00Z", 60);
        serve("b", 1, "2026-10-10T04:00:00Z", 60);
        serve("a", 2, "2025-12-31T16:00:00Z", 90);
        serve("a", 1, "2026-11-10T04:00:00Z", 30);
    }

    private void serve(String member, int street, String at, int minutes) {
        feed.hand(Happened.in(district.community(street, 1)).at(at).served(district.person(member), minutes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 200})
    void ranksAreTheSameHoweverThePagesAreCut(int limit) {
        var ranking = ranking(district.code(), "ALL", limit);

        assertThat(ranking).containsExactly("1 a 4.00", "2 b 2.00", "2 c 2.00", "2 d 2.00", "5 e 1.00");
    }

    @Test
    void eachDivisionAndPeriodHasItsOwn() {
        assertThat(ranking(district.street(1), "ALL", 50))
                .containsExactly("1 b 2.00", "1 d 2.00", "3 a 1.00", "3 e 1.00");
        assertThat(ranking(district.community(2, 1), "2026", 50)).containsExactly("1 a 3.00", "2 c 2.00");
        assertThat(ranking(district.code(), "2026-11", 50))
                .containsExactly("1 c 2.00", "1 d 2.00", "3 a 1.00", "3 e 1.00");
        assertThat(ranking(district.code(), "2025", 50)).isEmpty();
        assertThat(ranking(district.street(3), "ALL", 50)).isEmpty();
    }

    private List<String> ranking(DivisionCode division, String period, int limit) {
        var ranking = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(
                    "/api/v1/leaderboards?division=" + division + "&subjectKind=MEMBER&period=" + period + "&limit="
                            + limit + cursor,
                    Token.of("DISTRICT_ADMIN").scope(district.code().value()));
            page.getList("items", Document.class).forEach(item -> ranking.add(shown(item)));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());
        return ranking;
    }

    private static String shown(Document item) {
        return item.getInteger("rank") + " " + item.getString("subjectId").charAt(0) + " " + item.getString("points");
    }

    @Test
    void aMemberSeesAllTheirPointsAndStaffThoseOfTheirDivision() {
        var member = district.person("a");
        var path = "/api/v1/points?subjectKind=MEMBER&subjectId=" + member;

        var own = get(path, Token.of("PARTY_MEMBER").subject(member));
        var ownOfTheMonth =
                get(path + "&period=2026-11", Token.of("PARTY_MEMBER").subject(member));
        var street = get(path, Token.of("STREET_ADMIN").scope(district.street(2).value()));
        var community = get(
                path + "&division=" + district.community(1, 1),
                Token.of("DISTRICT_ADMIN").scope(district.code().value()));
        var nation = get(path, Token.of("AUDITOR").scope(""));

        assertThat(own)
                .containsEntry("points", "4.00")
                .containsEntry("entries", 2)
                .containsEntry("division", null);
        assertThat(ownOfTheMonth).containsEntry("points", "1.00").containsEntry("period", "2026-11");
        assertThat(street)
                .containsEntry("points", "3.00")
                .containsEntry("division", district.street(2).value());
        assertThat(community).containsEntry("points", "1.00");
        assertThat(nation).containsEntry("points", "4.00");
    }

    @Test
    void whoeverHasNoPointsHasNone() {
        var points = get("/api/v1/points?subjectKind=RESIDENT&subjectId=newcomer", Token.resident("newcomer"));

        assertThat(points).containsEntry("points", "0.00").containsEntry("entries", 0);
    }

    private Document get(String path, Token token) {
        return Document.parse(http.get()
                .uri(path)
                .headers(token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
