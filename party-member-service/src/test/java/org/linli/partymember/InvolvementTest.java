package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.InvolvementEvent.ActivityHeld;
import org.linli.event.InvolvementEvent.PostClaimed;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Posts, teams and activities through the API. */
@PartyMemberServiceTest
class InvolvementTest {

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;

    InvolvementTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
    }

    private String post(int places) {
        return created("posts", """
                {"communityCode":"%s","kind":"DUTY","category":"环境卫生","name":"楼道保洁岗","duty":"每周清扫","places":%d}""".formatted(town.home, places));
    }

    private String activity(int capacity, boolean open) {
        return created("activities", """
                {"communityCode":"%s","kind":"SENIOR_COLLEGE","title":"书法课","venue":"活动室",
                 "point":{"longitude":113.3,"latitude":40.0,"metres":200},"startsAt":"%s","endsAt":"%s",
                 "capacity":%d,"openToResidents":%s}""".formatted(
                        town.home, Instant.now(), Instant.now().plus(Duration.ofHours(1)), capacity, open));
    }

    private String created(String what, String body) {
        return Api.read(body(api.post(town.communityAdmin, "/api/v1/" + what, body), 201), "$.id");
    }

    private int status(Token token, String path, String body) {
        return api.post(token, "/api/v1/" + path, body)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private String code(String activity) {
        return Api.read(body(api.get(town.communityAdmin, "/api/v1/activities/" + activity + "/code"), 200), "$.code");
    }

    private List<String> members(int count) {
        return IntStream.range(0, count).mapToObj(i -> town.member(unit)).toList();
    }

    @RepeatedTest(3)
    void ofManyWhoClaimAPostAtTheSameMomentNoMoreGetItThanItHasPlaces() throws Exception {
        var post = post(3);

        var answers = atOnce(members(12).stream()
                .<Callable<Integer>>map(member -> () -> status(memberToken(member), "posts/" + post + "/claim", "{}"))
                .toList());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        assertThat(mongo.findById(post, Document.class, "posts").block()).containsEntry("taken", 3);
    }

    @Test
    void aPostIsClaimedOnceSeenByAllAndGivenUp() {
        var post = post(2);
        var member = town.member(unit);
        var path = "/api/v1/posts/" + post;

        body(api.post(memberToken(member), path + "/claim", "{}"), 200);
        var again = body(api.post(memberToken(member), path + "/claim", "{}"), 200);

        assertThat(Api.<Integer>read(again, "$.taken")).isEqualTo(1);
        assertThat(Api.<Object>read(again, "$.holders")).isNull();
        assertThat(Api.<List<String>>read(body(api.get(town.communityAdmin, path), 200), "$.holders[*].memberId"))
                .containsExactly(member);
        assertThat(ids(memberToken("a-stranger"), "posts?division=" + town.home))
                .containsExactly(post);
        assertThat(ids(memberToken(member), "posts")).containsExactly(post);
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, post))
                        .singleElement()
                        .isInstanceOf(PostClaimed.class));
        assertThat(Api.<Integer>read(
                        body(api.post(town.communityAdmin, path + "/release", """
                {"memberId":"%s"}""".formatted(member)), 200), "$.taken"))
                .isZero();
        body(api.post(town.communityAdmin, path + "/close", "{}"), 200);
        problem(api.post(memberToken(member), path + "/claim", "{}"), 409, "illegal-move");
        problem(api.post(memberToken("nobody"), path + "/claim", "{}"), 422, "unknown-member");
    }

    @Test
    void aTeamIsJoinedLedAndLeft() {
        var team = created("volunteer-teams", """
                {"divisionCode":"%s","name":"医疗服务队","specialty":"MEDICAL"}""".formatted(town.home));
        var member = town.member(unit);
        var path = "/api/v1/volunteer-teams/" + team;

        problem(
                api.post(town.communityAdmin, path + "/leader", "{\"memberId\":\"%s\"}".formatted(member)),
                409,
                "not-in-team");
        body(api.post(memberToken(member), path + "/join", "{}"), 200);
        var led = body(api.post(town.communityAdmin, path + "/leader", "{\"memberId\":\"%s\"}".formatted(member)), 200);
        assertThat(Api.<String>read(led, "$.leader")).isEqualTo(member);
        assertThat(ids(town.communityAdmin, "volunteer-teams?specialty=MEDICAL"))
                .containsExactly(team);
        assertThat(ids(town.communityAdmin, "volunteer-teams?specialty=LEGAL")).isEmpty();
        var left = body(api.post(memberToken(member), path + "/leave", "{}"), 200);
        assertThat(Api.<Object>read(left, "$.leader")).isNull();
    }

    @RepeatedTest(3)
    void seatsAndTheWaitingListAreNeverOverfilled() throws Exception {
        var activity = activity(4, true);

        atOnce(IntStream.range(0, 16)
                .<Callable<Integer>>mapToObj(
                        i -> () -> status(Token.resident("resident-" + i), "activities/" + activity + "/sign-up", "{}"))
                .toList());
        var seated = Api.<List<String>>read(people(activity), "$.seats[*].who.personId");
        var waiting = Api.<List<String>>read(people(activity), "$.waiting[*].who.personId");
        assertThat(seated).hasSize(4);
        assertThat(waiting).hasSize(12);

        atOnce(seated.stream()
                .<Callable<Integer>>map(
                        one -> () -> status(Token.resident(one), "activities/" + activity + "/withdraw", "{}"))
                .toList());

        assertThat(Api.<List<String>>read(people(activity), "$.seats[*].who.personId"))
                .containsExactlyElementsOf(waiting.subList(0, 4));
    }

    private String people(String activity) {
        return body(api.get(town.communityAdmin, "/api/v1/activities/" + activity + "/people"), 200);
    }

    @Test
    void attendanceIsByCodeAndPlaceAndWhoMissesItIsListed() {
        var activity = activity(2, true);
        var member = town.member(unit);
        var path = "/api/v1/activities/" + activity;
        body(api.post(memberToken(member), path + "/sign-up", "{}"), 200);
        body(api.post(Token.resident("resident-1"), path + "/sign-up", "{}"), 200);
        var code = code(activity);
        var wrong = code.equals("000000") ? "000001" : "000000";

        problem(api.post(memberToken(member), path + "/attendance", "{\"code\":\"" + wrong + "\"}"), 409, "wrong-code");
        var there = body(api.post(memberToken(member), path + "/attendance", """
                {"code":"%s","position":{"longitude":113.3001,"latitude":40.0}}""".formatted(code(activity))), 200);

        assertThat(Api.<Boolean>read(there, "$.mine.attended")).isTrue();
        assertThat(Api.<List<Boolean>>read(people(activity), "$.seats[?(@.attendance)].attendance.flagged"))
                .containsExactly(false);
        over(activity);
        await().atMost(Town.SOON).untilAsserted(() -> {
            var noShows = body(api.get(town.communityAdmin, path + "/no-shows"), 200);
            assertThat(Api.<Boolean>read(noShows, "$.settled")).isTrue();
            assertThat(Api.<List<String>>read(noShows, "$.missed[*].personId")).containsExactly("resident-1");
        });
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, activity))
                        .filteredOn(ActivityHeld.class::isInstance)
                        .hasSize(1));
        var figures = body(api.get(town.communityAdmin, "/api/v1/involvement-figures?division=" + town.home), 200);
        assertThat(Api.<Integer>read(figures, "$.attendances")).isEqualTo(1);
    }

    /** As if it had been yesterday. */
    private void over(String activity) {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(activity)),
                        Update.update("plan.startsAt", Date.from(yesterday))
                                .set("plan.endsAt", Date.from(yesterday.plusSeconds(60)))
                                .set("dueAt", Date.from(yesterday)),
                        "activities")
                .block();
    }

    @Test
    void anActivityIsForWhomItIsOpen() {
        var closed = activity(2, false);
        var path = "/api/v1/activities/" + closed;

        problem(api.post(Token.resident("resident-1"), path + "/sign-up", "{}"), 403, "not-for-you");
        problem(api.post(Token.of("GRID_STAFF").scope(town.home.value()), path + "/sign-up", "{}"), 403, "not-for-you");
        problem(api.post(memberToken("nobody"), path + "/sign-up", "{}"), 422, "unknown-member");
        body(api.post(town.communityAdmin, path + "/cancel", "{}"), 200);
        problem(api.post(memberToken(town.member(unit)), path + "/sign-up", "{}"), 409, "illegal-move");
    }

    @Test
    void theSecretOfTheCodesLeavesTheStoreWithNobody() {
        var activity = activity(2, true);
        var secret =
                mongo.findById(activity, Document.class, "activities").block().getString("secret");

        assertThat(body(api.get(town.communityAdmin, "/api/v1/activities/" + activity), 200) + people(activity))
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posts|{}|400",
                "posts|{\"communityCode\":\"HOME\",\"kind\":\"DUTY\",\"category\":\"c\",\"name\":\"n\",\"duty\":\"d\",\"places\":0}|400",
                "posts|{\"communityCode\":\"HOME\",\"kind\":\"THRONE\",\"category\":\"c\",\"name\":\"n\",\"duty\":\"d\",\"places\":1}|400",
                "posts|{\"communityCode\":\"AWAY\",\"kind\":\"DUTY\",\"category\":\"c\",\"name\":\"n\",\"duty\":\"d\",\"places\":1}|403",
                "volunteer-teams|{\"divisionCode\":\"HOME\",\"name\":\"n\",\"specialty\":\"MAGIC\"}|400",
                "volunteer-teams|{\"divisionCode\":\"AWAY\",\"name\":\"n\",\"specialty\":\"IT\"}|403",
                "activities|{\"communityCode\":\"HOME\"}|400",
                "activities|{\"communityCode\":\"HOME\",\"kind\":\"ACTIVITY\",\"title\":\"t\",\"venue\":\"v\",\"startsAt\":\"2020-01-01T00:00:00Z\",\"endsAt\":\"2020-01-01T01:00:00Z\",\"capacity\":1,\"openToResidents\":true}|400",
                "activities|{\"communityCode\":\"HOME\",\"kind\":\"ACTIVITY\",\"title\":\"t\",\"venue\":\"v\",\"startsAt\":\"2099-01-01T00:00:00Z\",\"endsAt\":\"2099-01-01T01:00:00Z\",\"capacity\":301,\"openToResidents\":true}|400",
            })
    void whatIsMalformedIsRefusedAndNotStored(String what, String body, int status) {
        api.post(
                        town.communityAdmin,
                        "/api/v1/" + what,
                        body.replace("HOME", town.home.value()).replace("AWAY", town.away.value()))
                .expectStatus()
                .isEqualTo(status);

        assertThat(ids(town.communityAdmin, what)).isEmpty();
    }

    private List<String> ids(Token token, String list) {
        return Api.read(body(api.get(token, "/api/v1/" + list), 200), "$.items[*].id");
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
