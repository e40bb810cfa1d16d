package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.CooperationEvent.AgreementEnded;
import org.linli.event.CooperationEvent.AgreementSigned;
import org.linli.event.CooperationEvent.ProjectCancelled;
import org.linli.event.CooperationEvent.ProjectFounded;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Offers, needs, projects and agreements through the API. */
@PartyMemberServiceTest
class CooperationTest {

    private static final String PROJECTS = "/api/v1/projects";
    private static final String AGREEMENTS = "/api/v1/co-building-agreements";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;
    private final Token unitAdmin;

    CooperationTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.unitAdmin = Token.unitAdmin(unit);
    }

    private static String listing(String ability) {
        return """
                {"title":"法律咨询","text":"每月一次法律咨询","abilities":["%s"],"lineOfWork":"LAW",
                 "from":"2026-01-01","until":"2030-12-31","fen":500000,"people":3}""".formatted(ability);
    }

    private String offer() {
        return id(api.post(unitAdmin, "/api/v1/offers", "{\"offer\":%s}".formatted(listing("LEGAL"))));
    }

    private String need() {
        return need("LEGAL");
    }

    private String need(String ability) {
        var body = "{\"communityCode\":\"%s\",\"need\":%s}".formatted(town.home, listing(ability));
        return id(api.post(town.communityAdmin, "/api/v1/needs", body));
    }

    private static String id(ResponseSpec answer) {
        return Api.read(body(answer, 201), "$.id");
    }

    private static String pair(String offer, String need) {
        return """
                {"offerId":"%s","needId":"%s","milestones":[{"name":"启动","due":"2027-01-31"},{"name":"总结","due":"2027-12-31"}]}""".formatted(offer, need);
    }

    private String project(String offer, String need) {
        return id(api.post(town.communityAdmin, PROJECTS, pair(offer, need)));
    }

    private String stateOf(String kind, String id) {
        return mongo.findById(id, Document.class, kind)
                .block()
                .get("state", Document.class)
                .getString("_class");
    }

    @Test
    void aMatchIsExplainedAndTurnsAnOfferAndANeedIntoAProject() {
        var offer = offer();
        var need = need();

        var matches = body(api.get(town.communityAdmin, "/api/v1/needs/" + need + "/matches"), 200);
        assertThat(Api.<List<String>>read(matches, "$.items[*].offer.id")).containsExactly(offer);
        assertThat(Api.<Integer>read(matches, "$.items[0].score.points")).isEqualTo(100);
        assertThat(Api.<List<Object>>read(matches, "$.items[0].score.factors")).hasSize(6);
        var backwards = body(api.get(unitAdmin, "/api/v1/offers/" + offer + "/matches"), 200);
        assertThat(Api.<List<String>>read(backwards, "$.items[*].need.id")).containsExactly(need);

        var project = body(api.post(town.communityAdmin, PROJECTS, pair(offer, need)), 201);

        assertThat(Api.<String>read(project, "$.state")).isEqualTo("UNDERWAY");
        assertThat(Api.<Integer>read(project, "$.budgetFen")).isEqualTo(500_000);
        assertThat(stateOf("offers", offer)).isEqualTo("listing-bound");
        assertThat(stateOf("needs", need)).isEqualTo("listing-bound");
        problem(api.post(unitAdmin, PROJECTS, pair(offer, need())), 409, "listing-not-open");
        problem(api.post(unitAdmin, "/api/v1/offers/" + offer + "/withdraw", "{}"), 409, "listing-not-open");
    }

    @Test
    void aProjectIsCarriedOnByBothSidesAndFinishedByTheCommunity() {
        var path = PROJECTS + "/" + project(offer(), need());

        problem(api.post(town.communityAdmin, path + "/finish", "{\"result\":\"r\"}"), 409, "milestones-open");
        body(api.post(unitAdmin, path + "/milestones/1/reach", "{}"), 200);
        body(api.post(unitAdmin, path + "/spendings", "{\"what\":\"宣传册\",\"fen\":499999}"), 200);
        problem(api.post(unitAdmin, path + "/spendings", "{\"what\":\"宣传册\",\"fen\":2}"), 409, "over-budget");
        var half = body(api.get(town.communityAdmin, path), 200);
        assertThat(Api.<Integer>read(half, "$.percent")).isEqualTo(50);
        body(api.post(unitAdmin, path + "/milestones/2/reach", "{}"), 200);
        problem(api.post(unitAdmin, path + "/milestones/3/reach", "{}"), 422, "unknown-milestone");
        var done = body(api.post(town.communityAdmin, path + "/finish", "{\"result\":\"办了 12 场\"}"), 200);
        assertThat(Api.<String>read(done, "$.state")).isEqualTo("FINISHED");
        var figures = body(api.get(town.communityAdmin, "/api/v1/project-figures?division=" + town.home), 200);
        assertThat(Api.<Integer>read(figures, "$.projects")).isEqualTo(1);
        assertThat(Api.<Integer>read(figures, "$.spentFen")).isEqualTo(499_999);
        assertThat(Api.<Integer>read(figures, "$.byState.FINISHED")).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpFreesItsOfferAndItsNeed() {
        var offer = offer();
        var need = need();
        var project = project(offer, need);

        body(api.post(unitAdmin, PROJECTS + "/" + project + "/cancel", "{\"reason\":\"人手不足\"}"), 200);

        assertThat(stateOf("offers", offer)).isEqualTo("listing-open");
        assertThat(stateOf("needs", need)).isEqualTo("listing-open");
        assertThat(events(project)).containsExactly(ProjectFounded.class, ProjectCancelled.class);
        project(offer, need);
    }

    private List<Class<?>> events(String id) {
        return await().atMost(Town.SOON)
                .until(
                        () -> TestTopics.published(Topics.PARTY_MEMBER, id).stream()
                                .<Class<?>>map(Event::getClass)
                                .toList(),
                        told -> told.size() >= 2);
    }

    @RepeatedTest(3)
    void ofTwoProjectsThatWantTheSameNeedAtTheSameMomentOneComesToBeAndTheOthersOfferIsFree() throws Exception {
        var need = need();
        var offers = List.of(offer(), offer());

        var answers = atOnce(offers.stream()
                .<Callable<Integer>>map(offer -> () -> api.post(town.communityAdmin, PROJECTS, pair(offer, need))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(offers.stream().map(offer -> stateOf("offers", offer)))
                .containsExactlyInAnyOrder("listing-bound", "listing-open");
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    /** As if the service had died after this write of the founding: the clock comes to the same end. */
    @ParameterizedTest
    @CsvSource({"listing-open,listing-open", "listing-bound,listing-open", "listing-bound,listing-bound"})
    void whoDiesBetweenTwoWritesOfAFoundingIsFollowedByTheClock(String offerState, String needState) {
        var offer = offer();
        var need = need();
        var project = project(offer, need);
        setBack("offers", offer, offerState, project);
        setBack("needs", need, needState, project);
        forming(project);

        await().atMost(Town.SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(stateOf("projects", project)).isEqualTo("project-underway"));

        assertThat(stateOf("offers", offer)).isEqualTo("listing-bound");
        assertThat(stateOf("needs", need)).isEqualTo("listing-bound");
    }

    @Test
    void whoDiesBetweenTheOfferAndANeedThatAnotherProjectTookLeavesNothingHalfDone() {
        var offer = offer();
        var need = need();
        var project = project(offer, need);
        setBack("needs", need, "listing-bound", "another-project");
        forming(project);

        await().atMost(Town.SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(stateOf("projects", project)).isEqualTo("project-dissolved"));

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(stateOf("offers", offer)).isEqualTo("listing-open"));
        assertThat(stateOf("needs", need)).isEqualTo("listing-bound");
    }

    private void setBack(String kind, String id, String state, String project) {
        var to = new Document("_class", state);
        if (state.equals("listing-bound")) {
            to.append("projectId", project);
        }
        mongo.updateFirst(one(id), Update.update("state", to), kind).block();
    }

    private void forming(String project) {
        var past = Date.from(Instant.now().minusSeconds(1));
        var update = Update.update("state", new Document("_class", "project-forming"))
                .set("dueAt", past);
        mongo.updateFirst(one(project), update, "projects").block();
    }

    private static Query one(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    @Test
    void whatDoesNotFitOrIsNotTheirsIsNoProject() {
        var offer = offer();
        var before = mongo.count(new Query(), "projects").block();

        var unfit = "{\"communityCode\":\"%s\",\"need\":%s}"
                .formatted(town.home, listing("MEDICAL").replace("\"LAW\"", "\"HEALTH\""));
        var need = id(api.post(town.communityAdmin, "/api/v1/needs", unfit));
        problem(api.post(town.communityAdmin, PROJECTS, pair(offer, need)), 409, "no-match");
        problem(api.post(town.communityAdmin, PROJECTS, pair("nowhere", need)), 422, "unknown-listing");
        problem(api.post(Token.unitAdmin("somebody-else"), PROJECTS, pair(offer, need)), 422, "unknown-listing");

        assertThat(mongo.count(new Query(), "projects").block()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "LEGAL"        | "FLYING"
                    "2030-12-31"   | "2025-12-31"
                    "2030-12-31"   | "2020-01-01"
                    "2030-12-31"   | "soon"
                    500000         | -1
                    "people":3     | "people":3,"more":1
                    "法律咨询"     | ""
                    """)
    void whatIsNotAnOfferIsRefusedAndNothingIsStored(String what, String by) {
        var before = mongo.count(new Query(), "offers").block();

        problem(
                api.post(
                        unitAdmin,
                        "/api/v1/offers",
                        "{\"offer\":%s}".formatted(listing("LEGAL").replace(what, by))),
                400,
                "malformed-request");

        assertThat(mongo.count(new Query(), "offers").block()).isEqualTo(before);
    }

    @Test
    void offersAreUnitsAndMembersAndNobodyOffersForNobody() {
        var member = town.member(unit);

        var own = body(
                api.post(Town.memberToken(member), "/api/v1/offers", "{\"offer\":%s}".formatted(listing("LEGAL"))),
                201);
        assertThat(Api.<String>read(own, "$.memberId")).isEqualTo(member);
        assertThat(Api.<String>read(own, "$.unitId")).isEqualTo(unit);
        problem(
                api.post(town.communityAdmin, "/api/v1/offers", "{\"offer\":%s}".formatted(listing("LEGAL"))),
                400,
                "malformed-request");
        problem(
                api.post(Town.memberToken("nobody"), "/api/v1/offers", "{\"offer\":%s}".formatted(listing("LEGAL"))),
                422,
                "unknown-member");
    }

    private String agreement() {
        return """
                {"unitId":"%s","communityCode":"%s","purpose":"共建法治社区","from":"2026-01-01","until":"2030-12-31"}""".formatted(unit, town.home);
    }

    @Test
    void anAgreementHoldsWhenBothHaveSignedAndEndsByItself() {
        var agreement = id(api.post(town.communityAdmin, AGREEMENTS, agreement()));
        var path = AGREEMENTS + "/" + agreement;

        problem(api.post(town.communityAdmin, path + "/sign", "{}"), 409, "other-side-signs");
        body(api.post(unitAdmin, path + "/sign", "{}"), 200);
        var past = Date.from(Instant.now().minusSeconds(1));
        var over = Update.update("dueAt", past).set("terms.days.until", "2026-01-31");
        mongo.updateFirst(one(agreement), over, "agreements").block();

        await().atMost(Town.SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(Api.<String>read(body(api.get(unitAdmin, path), 200), "$.state"))
                        .isEqualTo("ENDED"));
        assertThat(events(agreement)).containsExactly(AgreementSigned.class, AgreementEnded.class);
        problem(api.post(unitAdmin, path + "/sign", "{}"), 409, "illegal-move");
    }

    @Test
    void aUnitProposesForItselfAndTheCommunityToUnitsOfItsDistrict() {
        var mine = id(api.post(unitAdmin, AGREEMENTS, agreement()));

        assertThat(Stream.of(town.communityAdmin, unitAdmin)
                        .map(token -> Api.<List<String>>read(
                                body(api.get(token, AGREEMENTS + "?state=PROPOSED"), 200), "$.items[*].id")))
                .allSatisfy(ids -> assertThat(ids).containsExactly(mine));
        problem(api.post(Token.unitAdmin("somebody-else"), AGREEMENTS, agreement()), 404, "not-found");
        problem(
                api.post(town.communityAdmin, AGREEMENTS, agreement().replace("2030-12-31", "2025-12-31")),
                400,
                "malformed-request");
    }
}
