package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Api.read;
import static org.linli.partymember.Town.memberToken;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.event.Event;
import org.linli.event.RebalancingEvent;
import org.linli.event.Topics;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A crowded community is relieved: proposed, asked, and only then moved. */
@PartyMemberServiceTest
class RebalancingTest {

    static final String PROPOSALS = "/api/v1/rebalancing/proposals";
    static final String ASKS = "/api/v1/rebalancing/asks";
    private static final int MEMBERS = 8;

    private final ReactiveMongoTemplate mongo;
    private final List<TimedWork> works;
    private final Api api;
    private final Town town;
    private final Token district;
    private List<String> members = List.of();

    RebalancingTest(WebTestClient http, ReactiveMongoTemplate mongo, List<TimedWork> works) {
        this.mongo = mongo;
        this.works = works;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.district = Token.of("DISTRICT_ADMIN").scope(town.district.value());
    }

    /** All of them at home, where half of them belong. */
    @BeforeEach
    void everybodyIsAtHome() {
        var unit = town.unit();
        members = IntStream.range(0, MEMBERS)
                .mapToObj(ignored -> town.member(unit))
                .toList();
        members.forEach(member -> body(
                api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.home)),
                201));
    }

    static String proposal(Town town) {
        return """
                {"divisionCode":"%s","weights":{"near":0.2,"needed":0.2,"sameWork":0.1,"even":0.5},"places":[%s,%s]}""".formatted(town.street, place(town.home.value(), 112.700), place(town.away.value(), 112.710));
    }

    private static String place(String community, double longitude) {
        return """
                {"communityCode":"%s","name":"小区","point":{"longitude":%s,"latitude":38.7},"households":300,
                 "needs":[{"lineOfWork":"HEALTH","members":2}]}""".formatted(community, longitude);
    }

    private String create() {
        return read(body(api.post(district, PROPOSALS, proposal(town)), 201), "$.id");
    }

    private String solved() {
        var id = create();
        work("rebalancing-proposals", id);
        await().atMost(Town.SOON).until(() -> state(id).equals("SOLVED"));
        return id;
    }

    private void work(String name, String id) {
        works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow()
                .carryOut(id)
                .block();
    }

    private String state(String id) {
        return read(body(api.get(district, PROPOSALS + "/" + id), 200), "$.state");
    }

    private String applied() {
        var id = solved();
        body(api.post(district, PROPOSALS + "/" + id + "/apply", "{}"), 200);
        work("rebalancing-proposals", id);
        assertThat(state(id)).isEqualTo("APPLIED");
        return id;
    }

    private List<String> asked(String proposal) {
        return read(body(api.get(district, ASKS + "?proposal=" + proposal), 200), "$.items[*].memberId");
    }

    private String community(String member) {
        return read(body(api.get(memberToken(member), "/api/v1/members/" + member), 200), "$.checkIn.communityCode");
    }

    private static String ask(String proposal, String member) {
        return ASKS + "/" + proposal + "." + member;
    }

    @Test
    void aProposalIsWorkedOutAndSaysWhy() {
        var id = solved();

        var shown = body(api.get(district, PROPOSALS + "/" + id), 200);
        assertThat(Api.<Integer>read(shown, "$.result.members")).isEqualTo(MEMBERS);
        assertThat(Api.<Integer>read(shown, "$.result.proposed.uneven"))
                .isLessThan(read(shown, "$.result.present.uneven"));
        var moves = body(api.get(district, PROPOSALS + "/" + id + "/assignments?moves=true"), 200);
        assertThat(Api.<List<String>>read(moves, "$.items[*].to.communityCode")).containsOnly(town.away.value());
        assertThat(Api.<List<String>>read(moves, "$.items[0].reasons[*].goal"))
                .containsExactly("NEAR", "NEEDED", "SAME_WORK", "EVEN");
        assertThat(Api.<String>read(moves, "$.items[0].reasons[0].zh")).contains("米");
        assertThat(Api.<Integer>read(shown, "$.result.proposed.moved"))
                .isEqualTo(Api.<List<String>>read(moves, "$.items[*].memberId").size());
        var all = body(api.get(district, PROPOSALS + "/" + id + "/assignments?limit=3"), 200);
        assertThat(Api.<List<String>>read(all, "$.items[*].memberId"))
                .containsExactlyElementsOf(members.stream().sorted().limit(3).toList());
        assertThat(members).allSatisfy(member -> assertThat(community(member)).isEqualTo(town.home.value()));
    }

    @Test
    void nobodyIsMovedWhoHasNotSaidYes() {
        var id = applied();
        var asked = asked(id);
        var willing = asked.getFirst();
        var unwilling = asked.getLast();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
        assertThat(asked).allSatisfy(member -> assertThat(community(member)).isEqualTo(town.home.value()));

        var accepted = body(api.post(memberToken(willing), ask(id, willing) + "/accept", "{}"), 200);
        body(api.post(memberToken(unwilling), ask(id, unwilling) + "/decline", "{}"), 200);

        assertThat(Api.<String>read(accepted, "$.state")).isEqualTo("PLACED");
        assertThat(community(willing)).isEqualTo(town.away.value());
        assertThat(community(unwilling)).isEqualTo(town.home.value());
        assertThat(told(id, willing)).extracting(Object::getClass).asString().contains("Asked", "Accepted");
        assertThat(told(id, unwilling)).extracting(Object::getClass).asString().contains("Asked", "Declined");
    }

    private List<Event> told(String proposal, String member) {
        var id = proposal + "." + member;
        await().atMost(Town.SOON)
                .until(() -> mongo.findById(id, Document.class, "rebalancing_asks")
                        .block()
                        .getList("outbox", Document.class)
                        .isEmpty());
        var events = TestTopics.published(Topics.PARTY_MEMBER, id);
        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(
                                ((RebalancingEvent) event).question().memberId())
                        .isEqualTo(member));
        return events;
    }

    @Test
    void whoDeclinedIsNotProposedAgainAndWhoWasAskedIsNotAskedTwice() {
        var id = applied();
        var asked = asked(id);
        var unwilling = asked.getFirst();
        body(api.post(memberToken(unwilling), ask(id, unwilling) + "/decline", "{}"), 200);

        var next = solved();

        var verdicts = body(api.get(district, PROPOSALS + "/" + next + "/assignments"), 200);
        assertThat(Api.<List<String>>read(verdicts, "$.items[?(@.memberId=='" + unwilling + "')].verdict"))
                .containsExactly("DECLINED");
        assertThat(Api.<List<String>>read(verdicts, "$.items[?(@.verdict=='ASKED')].memberId"))
                .containsExactlyInAnyOrderElementsOf(asked.subList(1, asked.size()));
    }

    @Test
    void whoSaysNoBeforehandIsNotMovedAndMayThinkBetterOfIt() {
        members.forEach(member -> say(member, false));
        assertThat(moved(solved())).isZero();

        members.forEach(member -> say(member, true));

        assertThat(moved(solved())).isPositive();
    }

    private void say(String member, boolean agrees) {
        body(api.post(memberToken(member), "/api/v1/rebalancing/consents", "{\"agrees\":" + agrees + "}"), 200);
    }

    private int moved(String id) {
        return read(body(api.get(district, PROPOSALS + "/" + id), 200), "$.result.proposed.moved");
    }

    @Test
    void whatWasBegunAndNotBroughtToAnEndIsBegunAnewAndComesToTheSame() {
        var other = solved();
        var id = create();
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        Update.update("runs", 1)
                                .set(
                                        "state",
                                        new Document("_class", "rebalancing-running")
                                                .append("run", 1)
                                                .append("since", new Date()))
                                .set("dueAt", Date.from(Instant.now().minusSeconds(1))),
                        "rebalancing_proposals")
                .block();

        work("rebalancing-proposals", id);

        await().atMost(Town.SOON).until(() -> state(id).equals("SOLVED"));
        assertThat(Api.<List<Object>>read(assignments(id), "$.items"))
                .isEqualTo(Api.<List<Object>>read(assignments(other), "$.items"));
    }

    private String assignments(String id) {
        return body(api.get(district, PROPOSALS + "/" + id + "/assignments"), 200);
    }

    @Test
    void askingIsTakenUpWhereItWasLeft() {
        var id = applied();
        var asked = asked(id);
        mongo.remove(Query.query(Criteria.where("_id").is(id + "." + asked.getLast())), "rebalancing_asks")
                .block();
        var proposal =
                mongo.findById(id, Document.class, "rebalancing_proposals").block();
        var state = proposal.get("state", Document.class);
        state.append("_class", "rebalancing-applying").append("by", "admin").remove("asked");
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        Update.update("state", state).set("dueAt", new Date()),
                        "rebalancing_proposals")
                .block();

        work("rebalancing-proposals", id);

        assertThat(asked(id)).isEqualTo(asked);
        assertThat(Api.<Integer>read(body(api.get(district, PROPOSALS + "/" + id), 200), "$.asked"))
                .isEqualTo(asked.size());
    }

    @Test
    void whoAgreedJustBeforeTheServiceWasKilledIsCheckedInAfterwards() {
        var id = applied();
        var member = asked(id).getFirst();
        var agreed = new Document("_class", "ask-accepted").append("at", new Date());
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id + "." + member)),
                        Update.update("state", agreed).set("dueAt", new Date()),
                        "rebalancing_asks")
                .block();

        work("rebalancing-asks", id + "." + member);
        work("rebalancing-asks", id + "." + member);

        assertThat(community(member)).isEqualTo(town.away.value());
        assertThat(Api.<String>read(body(api.get(memberToken(member), ask(id, member)), 200), "$.state"))
                .isEqualTo("PLACED");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotApplied() {
        var id = solved();

        body(api.post(district, PROPOSALS + "/" + id + "/cancel", "{}"), 200);

        assertThat(state(id)).isEqualTo("CANCELLED");
        problem(api.post(district, PROPOSALS + "/" + id + "/apply", "{}"), 409, "illegal-move");
    }

    @Test
    void whatCannotBeProposedIsRefusedAndNothingIsKept() {
        var good = proposal(town);
        var kept = mongo.count(new Query(), "rebalancing_proposals").block();

        refused(good.replace("0.5}", "0.6}"), 400, "malformed-request");
        refused(good.replace("0.5}", "0.5001}"), 400, "malformed-request");
        refused(good.replace("\"households\":300", "\"households\":0"), 400, "malformed-request");
        refused(good.replace("112.71", "212.71"), 400, "malformed-request");
        refused(good.replace("\"lineOfWork\":\"HEALTH\",", ""), 400, "malformed-request");
        refused(good.replace("HEALTH", "MAGIC"), 400, "malformed-request");
        refused(good.replace(town.away.value(), town.home.value()), 400, "malformed-request");
        refused(good.replace(town.away.value(), town.unheardOf.value()), 422, "unknown-division");
        refused(good.replace(town.away.value(), town.street.value()), 400, "malformed-request");
        refused(
                good.replace("{\"divisionCode\"", "{\"basedOn\":\"nothing\",\"divisionCode\""),
                422,
                "unknown-proposal");
        refused(good.replace(town.street.value() + "\",\"w", "110101001\",\"w"), 403, "out-of-scope");

        assertThat(mongo.count(new Query(), "rebalancing_proposals").block()).isEqualTo(kept);
    }

    private void refused(String body, int status, String slug) {
        problem(api.post(district, PROPOSALS, body), status, slug);
    }

    @Test
    void nobodyAnswersForAnother() {
        var id = applied();
        var asked = asked(id);

        problem(api.post(memberToken(asked.getLast()), ask(id, asked.getFirst()) + "/accept", "{}"), 404, "not-found");
        problem(
                api.post(memberToken("stranger"), "/api/v1/rebalancing/consents", "{\"agrees\":true}"),
                422,
                "unknown-member");
    }

    @Test
    void ofYesAndNoAtTheSameMomentOneHolds() {
        var id = applied();
        var member = asked(id).getFirst();

        var answers = Stream.of("accept", "decline")
                .map(how -> CompletableFuture.supplyAsync(() -> status(member, ask(id, member) + "/" + how)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        var agreed = answers.getFirst() == 200;
        assertThat(community(member)).isEqualTo((agreed ? town.away : town.home).value());
    }

    private int status(String member, String path) {
        return api.post(memberToken(member), path, "{}")
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
