package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.PairingEvent.HouseholdPairingsChanged;
import org.linli.event.PartyMemberEvent.MemberCheckedIn;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** 党员联户 through the API: key households, visits, and who leaves. */
@PartyMemberServiceTest
class PairingsTest {

    private static final String HOUSES = "/api/v1/households";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;
    private final TestAudit audit;

    PairingsTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.mongo = mongo;
        this.audit = audit;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
    }

    private String member() {
        return town.member(unit);
    }

    private String house(boolean key, String... members) {
        var named = String.join(
                ",",
                IntStream.range(0, members.length)
                        .mapToObj(i -> "\"" + members[i] + "\"")
                        .toList());
        return Api.read(body(api.post(town.communityAdmin, HOUSES, """
                {"communityCode":"%s","compound":"康吉小区","name":"孙虚丙","phone":"15400000002",
                 "address":"虚构小区1号楼101","key":%s,"members":[%s]}""".formatted(town.home, key, named)), 201), "$.id");
    }

    private int end(String house, String member) {
        return status(
                town.communityAdmin, HOUSES + "/" + house + "/pairings/" + member + "/end", "{\"reason\":\"调离\"}");
    }

    private int status(Token token, String path, String body) {
        return api.post(token, path, body)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private String read(String house, String path) {
        return String.valueOf(Api.<Object>read(body(api.get(town.communityAdmin, HOUSES + "/" + house), 200), path));
    }

    private Integer withoutPairing() {
        var figures = body(api.get(town.streetAdmin, "/api/v1/pairing-figures?division=" + town.street), 200);
        return Api.read(figures, "$.keyHouseholdsWithoutPairing");
    }

    @Test
    void theLastPairingOfAKeyHouseholdIsReplacedAndNotEnded() {
        var first = member();
        var second = member();
        var house = house(true, first);

        assertThat(end(house, first)).isEqualTo(409);
        body(
                api.post(town.communityAdmin, HOUSES + "/" + house + "/pairings/" + first + "/replace", """
                {"by":"%s","reason":"轮换"}""".formatted(
                                second)),
                200);

        assertThat(read(house, "$.pairings[*].memberId")).isEqualTo("[\"" + second + "\"]");
        assertThat(read(house, "$.past[*].reason")).isEqualTo("[\"轮换\"]");
        assertThat(withoutPairing()).isZero();
    }

    @RepeatedTest(5)
    void ofAllPairingsThatAreEndedAtTheSameMomentOneStays() throws Exception {
        var members = IntStream.range(0, 8).mapToObj(i -> member()).toList();
        var house = house(true, members.toArray(String[]::new));

        var answers = atOnce(members.stream()
                .<Callable<Integer>>map(member -> () -> end(house, member))
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(7);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(1);
        assertThat(mongo.findById(house, Document.class, "households").block())
                .containsEntry("paired", 1)
                .containsEntry("standing", "KEY");
        assertThat(withoutPairing()).isZero();
    }

    @RepeatedTest(5)
    void endingAndReplacingAndMarkingAtTheSameMomentLeavesNoKeyHouseholdAlone() throws Exception {
        var first = member();
        var second = member();
        var third = member();
        var house = house(false, first, second);
        var path = HOUSES + "/" + house;

        atOnce(List.of(
                () -> status(town.communityAdmin, path + "/key", "{\"key\":true}"),
                () -> end(house, first),
                () -> end(house, second),
                () -> status(town.streetAdmin, path + "/pairings/" + first + "/replace", """
                        {"by":"%s","reason":"轮换"}""".formatted(third)),
                () -> status(town.streetAdmin, path + "/pairings/" + second + "/replace", """
                        {"by":"%s","reason":"轮换"}""".formatted(third))));

        var stored = mongo.findById(house, Document.class, "households").block();
        assertThat(stored.getString("standing").equals("KEY") && stored.getInteger("paired") == 0)
                .isFalse();
        assertThat(withoutPairing()).isZero();
    }

    @Test
    void whoMovesAwayLeavesAListAndNoHole() {
        var member = member();
        var key = house(true, member);
        var ordinary = house(false, member);

        body(api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.away)), 201);

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(list(town.communityAdmin, "?standing=KEY_TO_REPLACE"))
                        .containsExactly(key));
        await().atMost(Town.SOON)
                .untilAsserted(
                        () -> assertThat(read(ordinary, "$.past[*].reason")).isEqualTo("[\"MEMBER_LEFT\"]"));
        assertThat(withoutPairing()).isZero();
        var told = TestTopics.published(Topics.PARTY_MEMBER, key).getLast();
        assertThat(((HouseholdPairingsChanged) told).toReplace()).hasSize(1);
    }

    @Test
    void anOldOrRepeatedCheckInLeavesThePairingsAsTheyAre() {
        var member = member();
        body(api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.home)), 201);
        var house = house(true, member);
        var stale = new MemberCheckedIn(
                UUID.randomUUID(), member, 1, unit, town.away, Instant.now().minus(Duration.ofDays(9)));
        var other = member();
        var control = house(true, other);

        TestTopics.publish(stale, stale);
        body(api.post(memberToken(other), "/api/v1/members/" + other + "/check-ins", Town.checkIn(town.away)), 201);

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(read(control, "$.standing")).isEqualTo("KEY_TO_REPLACE"));
        assertThat(read(house, "$.standing")).isEqualTo("KEY");
    }

    @Test
    void whatCannotBeReadIsParkedAndKeepsNobodyFromLeaving() {
        var member = member();
        var house = house(true, member);

        TestTopics.publishPoison(Topics.PARTY_MEMBER, member, "party-member.member-checked-in.v1", "{\"sequence\":1}");
        body(api.post(memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.away)), 201);

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(read(house, "$.standing")).isEqualTo("KEY_TO_REPLACE"));
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.records(
                                Topics.deadLetters(Topics.PARTY_MEMBER), record -> member.equals(record.key())))
                        .isNotEmpty());
    }

    @Test
    void whatIsPersonalLiesSealedIsShownMaskedAndInPlainOnRecordToWhoStandsByIt() {
        var member = member();
        var house = house(true, member);
        var path = HOUSES + "/" + house + "/personal-data/disclosure";

        assertThat(mongo.findById(house, Document.class, "households").block().toJson())
                .doesNotContain("虚丙", "15400000002", "虚构小区");
        assertThat(body(api.get(memberToken(member), HOUSES + "/" + house), 200))
                .doesNotContain("孙虚丙", "15400000002");
        var plain = body(api.post(memberToken(member), path, "{\"reason\":\"上门走访联系\"}"), 200);
        assertThat(Api.<String>read(plain, "$.address")).isEqualTo("虚构小区1号楼101");
        assertThat(audit.entries()).contains(member + "|personal-data-disclosed|household/" + house + "|上门走访联系");
        problem(api.post(memberToken(member()), path, "{\"reason\":\"上门走访联系\"}"), 404, "not-found");
    }

    @Test
    void aVisitIsWrittenDownByWhoStandsByTheHouseholdAndCounted() {
        var member = member();
        var house = house(true, member);
        var started = Instant.now().minus(Duration.ofHours(2));
        var visit = """
                {"purpose":"GREETING","startedAt":"%s","minutes":30,"note":"老人身体尚好"}""".formatted(started);

        var made = body(api.post(memberToken(member), HOUSES + "/" + house + "/visits", visit), 201);

        assertThat(made).doesNotContain("身体");
        assertThat(list(town.communityAdmin, "household-visits", "?member=" + member))
                .hasSize(1);
        assertThat(list(Token.unitAdmin(unit), "household-visits", "")).contains(Api.<String>read(made, "$.id"));
        var figures = body(api.get(memberToken(member), "/api/v1/pairing-figures/members/" + member), 200);
        assertThat(Api.<Integer>read(figures, "$.visits")).isEqualTo(1);
        assertThat(Api.<Integer>read(figures, "$.households")).isEqualTo(1);
        var note = body(
                api.post(
                        town.communityAdmin,
                        "/api/v1/household-visits/" + Api.read(made, "$.id") + "/note/disclosure",
                        "{\"reason\":\"核实走访情况\"}"),
                200);
        assertThat(Api.<String>read(note, "$.note")).isEqualTo("老人身体尚好");
        problem(api.post(memberToken(member()), HOUSES + "/" + house + "/visits", visit), 404, "not-found");
        problem(
                api.post(
                        memberToken(member),
                        HOUSES + "/" + house + "/visits",
                        visit.replace(started.toString(), Instant.now().toString())),
                400,
                "malformed-request");
    }

    @Test
    void listsAreByMemberAndByStanding() {
        var member = member();
        var key = house(true, member);
        var ordinary = house(false, member);
        house(false);

        assertThat(list(town.communityAdmin, "?member=" + member)).containsExactly(key, ordinary);
        assertThat(list(town.communityAdmin, "?standing=KEY")).containsExactly(key);
        assertThat(list(memberToken(member), "")).containsExactly(key, ordinary);
        assertThat(list(Token.of("COMMUNITY_ADMIN").scope(town.away.value()), "?member=" + member))
                .isEmpty();
    }

    @Test
    void aUnitStandsByACompoundOnceAndAgainAfterItsEnd() {
        var pairing = """
                {"unitId":"%s","communityCode":"%s","compound":"康吉小区"}""".formatted(unit, town.home);
        var path = "/api/v1/unit-pairings";
        var begun = body(api.post(town.communityAdmin, path, pairing), 201);
        var id = Api.<String>read(begun, "$.id");

        assertThat(Api.<Integer>read(body(api.post(town.communityAdmin, path, pairing), 201), "$.version"))
                .isEqualTo(1);
        body(api.post(town.communityAdmin, path + "/" + id + "/end", "{\"reason\":\"到期\"}"), 200);
        assertThat(list(Token.unitAdmin(unit), "unit-pairings", "?state=ENDED")).containsExactly(id);

        assertThat(Api.<String>read(body(api.post(town.communityAdmin, path, pairing), 201), "$.state"))
                .isEqualTo("CURRENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|malformed-request",
                "{\"communityCode\":\"HOME\",\"key\":true}|409|key-household-needs-pairing",
                "{\"communityCode\":\"HOME\",\"members\":[\"nobody\"]}|422|unknown-member",
                "{\"communityCode\":\"HOME\",\"members\":[\"\"]}|400|malformed-request",
                "{\"communityCode\":\"HOME\",\"phone\":\"1\"}|400|malformed-request",
                "{\"communityCode\":\"HOME\",\"colour\":\"red\"}|400|malformed-request",
                "{\"communityCode\":\"12\"}|400|malformed-code",
                "{\"communityCode\":\"AWAY\"}|403|out-of-scope",
            })
    void whatCannotBeRegisteredIsRefusedAndNotStored(String body, int status, String slug) {
        var before = list(town.communityAdmin, "");

        problem(
                api.post(
                        town.communityAdmin,
                        HOUSES,
                        body.replace("HOME", town.home.value()).replace("AWAY", town.away.value())),
                status,
                slug);

        assertThat(list(town.communityAdmin, "")).isEqualTo(before);
    }

    private List<String> list(Token token, String query) {
        return list(token, "households", query);
    }

    private List<String> list(Token token, String what, String query) {
        return Api.read(body(api.get(token, "/api/v1/" + what + query), 200), "$.items[*].id");
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
}
