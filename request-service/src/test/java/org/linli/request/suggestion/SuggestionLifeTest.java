package org.linli.request.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.FlowEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.flow.Flows;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A suggestion through the API: screened, decided, credited, published and counted. */
@RequestServiceTest
class SuggestionLifeTest {

    private static final String FIT = "{\"fit\":true,\"suggestionClass\":\"TRAFFIC\"}";
    private static final String ADOPTED = "{\"adopted\":true,\"text\":\"明年实施\",\"credit\":\"赵虚甲\"}";
    private static final String WORDS = "{\"title\":\"增设车位\",\"text\":\"居民建议增设错时车位\"}";
    private static final Token OTHER = Token.of("COMMUNITY_ADMIN").scope(City.OTHER_STREET);

    private final Api api;
    private final Flows flows;
    private final ReactiveMongoTemplate mongo;

    SuggestionLifeTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.flows = new Flows(api);
        this.mongo = mongo;
    }

    private String screened() {
        var id = flows.submitted("SUGGESTION");
        flows.done(Api.ADMIN, id, "suggestion/screening", FIT);
        return id;
    }

    private String adopted() {
        var id = flows.signed(screened());
        flows.done(Api.UNIT_ADMIN, id, "suggestion/decision", ADOPTED);
        return id;
    }

    @Test
    void aFitOneIsAcceptedAndKeepsItsClass() {
        var id = screened();

        assertThat(flows.stage(id)).isEqualTo("ACCEPTED");
        flows.done(Api.ADMIN, id, "suggestion/screening", FIT);
        Api.problem(
                flows.post(Api.ADMIN, id, "suggestion/screening", FIT.replace("TRAFFIC", "SAFETY")),
                409,
                "illegal-move");
    }

    @Test
    void oneThatIsNotFitIsRefusedWithItsReason() {
        var id = flows.submitted("SUGGESTION");

        flows.post(Api.ADMIN, id, "suggestion/screening", "{\"fit\":false,\"reason\":\"内容空泛\"}")
                .expectStatus()
                .isNoContent();

        assertThat(flows.stage(id)).isEqualTo("REFUSED");
        Api.problem(api.get(Api.ADMIN, "/api/v1/requests/" + id + "/suggestion"), 404, "not-found");
    }

    @Test
    void aDecisionAnswersTheOrderAndCreditsWhoeverHadTheIdea() {
        var id = adopted();

        assertThat(flows.stage(id)).isEqualTo("ANSWERED");
        var seen = flows.read(Api.RESIDENT, id, "suggestion");
        assertThat(seen.get("decision").stringValue()).isEqualTo("明年实施");
        assertThat(seen.get("credit").stringValue()).isNotEqualTo("赵虚甲").startsWith("赵");
        assertThat(mongo.findById(id, Document.class, Suggestion.COLLECTION)
                        .block()
                        .toJson())
                .doesNotContain("虚甲");
    }

    @Test
    void everybodyReadsWhatIsPublishedAndNobodyWhoAsked() {
        var id = adopted();
        flows.done(Api.ADMIN, id, "suggestion/publication", WORDS);

        var list = Api.json(api.get(
                        Token.resident("somebody"),
                        "/api/v1/suggestions?division=" + City.COMMUNITY + "&suggestionClass=TRAFFIC&limit=200")
                .expectStatus()
                .isOk());

        var own = list.get("items")
                .valueStream()
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(own.get("title").stringValue()).isEqualTo("增设车位");
        assertThat(list.toString()).doesNotContain("resident-1", "赵虚甲");
    }

    @Test
    void whatIsNotDecidedIsNotPublished() {
        Api.problem(flows.post(Api.ADMIN, screened(), "suggestion/publication", WORDS), 409, "illegal-move");
    }

    @Test
    void aClassThatThereIsNotIsRefused() {
        var id = flows.submitted("SUGGESTION");

        Api.problem(
                flows.post(Api.ADMIN, id, "suggestion/screening", FIT.replace("TRAFFIC", "GHOSTS")),
                400,
                "malformed-request");
        Api.problem(flows.post(Api.ADMIN, id, "suggestion/screening", "{\"fit\":true}"), 400, "malformed-request");
        Api.problem(flows.post(Api.ADMIN, id, "suggestion/screening", "{\"fit\":false}"), 400, "malformed-request");
        Api.problem(flows.post(Api.ADMIN, id, "suggestion/screening", """
                        {"fit":true,"suggestionClass":"SAFETY","reason":"both"}"""), 400, "malformed-request");

        assertThat(flows.stage(id)).isEqualTo("SUBMITTED");
    }

    @Test
    void elevenClassesAreThereToChooseFrom() {
        var classes = Api.json(api.get(Api.RESIDENT, "/api/v1/suggestion-classes"));

        assertThat(classes.get("items").size()).isEqualTo(11);
    }

    private JsonNode figures() {
        return Api.json(api.get(OTHER, "/api/v1/suggestion-figures?division=" + City.OTHER_GRID)
                .expectStatus()
                .isOk());
    }

    @Test
    void eachIsCountedOnceInItsClassHoweverOftenItIsTold() {
        var id = flows.submitted("SUGGESTION", City.OTHER_GRID);
        flows.done(OTHER, id, "suggestion/screening", "{\"fit\":true,\"suggestionClass\":\"CULTURE\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> figures().at("/byClass/CULTURE").longValue() == 1);
        var told = TestTopics.published(Topics.REQUEST, id).stream()
                .filter(FlowEvent.class::isInstance)
                .toArray(Event[]::new);
        TestTopics.publish(told);
        var next = flows.submitted("SUGGESTION", City.OTHER_GRID);
        flows.done(OTHER, next, "suggestion/screening", "{\"fit\":true,\"suggestionClass\":\"OTHER\"}");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> figures().at("/byClass/OTHER").longValue() == 1);

        assertThat(figures().at("/byClass/CULTURE").longValue()).isEqualTo(1);
        assertThat(figures().at("/screened").longValue()).isEqualTo(2);
        assertThat(figures().at("/adoptionRate/value").isNull()).isTrue();
    }

    @Test
    void aSecretIsNotPublished() {
        var order = Api.json(api.submit(Flows.STAFF, """
                        {"kind":"SUGGESTION","category":"c","text":"t","channel":"WALK_IN","gridCode":"%s","secret":true}""".formatted(City.GRID)));
        var id = order.get("id").stringValue();
        flows.done(Api.ADMIN, id, "suggestion/screening", FIT);
        flows.signed(id);
        flows.done(Api.UNIT_ADMIN, id, "suggestion/decision", ADOPTED);

        Api.problem(flows.post(Api.ADMIN, id, "suggestion/publication", WORDS), 409, "secret-order");
    }
}
