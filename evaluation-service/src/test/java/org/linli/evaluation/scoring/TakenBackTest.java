package org.linli.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.District;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.Feed;
import org.linli.evaluation.Happened;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A disputed record scores nothing until it is settled (P8). */
@EvaluationServiceTest
class TakenBackTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private Feed feed;

    private final District district = District.next();
    private final String member = district.person("member");
    private final Happened here = Happened.in(district.community(1, 1));

    private Happened again() {
        return here.withId(UUID.randomUUID());
    }

    @Test
    void whatIsDisputedCountsForNothingAndWhatIsRestoredCountsAgain() {
        var served = here.served(member, 60);
        var taken = again().takenBack(served);
        feed.hand(served);
        assertThat(points()).isEqualTo("2.00");

        feed.hand(taken);
        feed.hand(taken);
        assertThat(points()).isEqualTo("0.00");

        feed.hand(again().restored(served));
        assertThat(points()).isEqualTo("2.00");
        feed.hand(again().takenBack(served));
        assertThat(points()).isEqualTo("0.00");
    }

    @Test
    void inOneBatchItIsTakenBackAllTheSame() {
        var served = here.served(member, 60);

        feed.hand(served, again().takenBack(served));

        assertThat(points()).isEqualTo("0.00");
        assertThat(get("/ledger-entries").get("items").findValuesAsString("arithmetic"))
                .contains("points = 0 − 2.00 → -2.00");
    }

    @Test
    void whatGaveNothingHasNothingToTakeBack() {
        var served = here.served(member, 10);

        feed.hand(served, again().takenBack(served));

        assertThat(get("/ledger-entries").get("items")).isEmpty();
    }

    private String points() {
        return get("/points").get("points").asString();
    }

    private JsonNode get(String path) {
        return http.get()
                .uri("/api/v1" + path + "?subjectKind=MEMBER&subjectId=" + member)
                .headers(Token.of("PARTY_MEMBER").subject(member))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
