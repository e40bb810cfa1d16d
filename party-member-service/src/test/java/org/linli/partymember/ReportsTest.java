package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.ReportEvent;
import org.linli.event.Topics;
import org.linli.kit.lease.WorkTimer;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Reports as those who write, judge and print them have them. */
@PartyMemberServiceTest
class ReportsTest {

    private static final String REPORTS = "/api/v1/reports";
    private static final LocalDate TODAY =
            LocalDate.ofInstant(Instant.now().minus(Duration.ofHours(3)), java.time.ZoneId.of("Asia/Shanghai"));
    private static final String THIS_HALF = TODAY.getYear() + (TODAY.getMonthValue() < 7 ? "-H1" : "-H2");
    private static final String LAST_YEAR = Integer.toString(TODAY.getYear() - 1);

    private final ReactiveMongoTemplate mongo;
    private final WorkTimer timer;
    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;

    ReportsTest(WebTestClient http, ReactiveMongoTemplate mongo, WorkTimer timer) {
        this.mongo = mongo;
        this.timer = timer;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit);
    }

    private static String period(String period) {
        return "{\"period\":\"" + period + "\"}";
    }

    private String drafted() {
        return body(api.post(memberToken(member), REPORTS, period(THIS_HALF)), 201);
    }

    private String path(String report) {
        return REPORTS + "/" + Api.<String>read(report, "$.id");
    }

    @Test
    void aReportIsDraftedFromWhatTheCommunityConfirmed() {
        var record = town.record(member);
        town.record(member);
        body(api.post(town.communityAdmin, "/api/v1/service-records/" + record + "/confirm", "{}"), 200);

        var report = drafted();

        assertThat(Api.<Integer>read(report, "$.draft.figures.services")).isEqualTo(1);
        assertThat(Api.<Integer>read(report, "$.draft.figures.minutes")).isEqualTo(90);
        assertThat(Api.<Integer>read(report, "$.draft.figures.waiting")).isEqualTo(1);
        assertThat(Api.<String>read(report, "$.draft.text")).contains("志愿服务 1 次（1 小时 30 分钟）");
        assertThat(Api.<String>read(report, "$.standing")).isEqualTo("OWED");
    }

    @Test
    void visitsAndActivitiesAreToldOfToo() {
        var now = Date.from(Instant.now().minusSeconds(60));
        mongo.save(
                        new Document("_id", "visit-" + member)
                                .append("scopes", List.of("member:" + member))
                                .append("startedAt", now),
                        "household_visits")
                .block();
        var there = new Document("who", new Document("personId", member)).append("attendance", new Document("at", now));
        mongo.save(
                        new Document("_id", "activity-" + member)
                                .append("scopes", List.of("member:" + member))
                                .append("seats", List.of(there)),
                        "activities")
                .block();

        assertThat(Api.<String>read(drafted(), "$.draft.text")).contains("此外：走访联系户 1 次；参加活动 1 次。");
    }

    @Test
    void draftingAgainLooksAtTheRecordsAgain() {
        var first = drafted();
        town.record(member);

        var second = drafted();

        assertThat(path(second)).isEqualTo(path(first));
        assertThat(Api.<Integer>read(second, "$.draft.figures.waiting")).isEqualTo(1);
    }

    @Test
    void itIsSubmittedReturnedSubmittedAgainAndAccepted() {
        var path = path(drafted());
        var branch = Token.unitAdmin(unit);

        body(api.post(memberToken(member), path + "/submit", "{}"), 200);
        var returned = body(api.post(branch, path + "/return", "{\"reason\":\"太简单\"}"), 200);
        body(api.post(memberToken(member), path + "/submit", "{\"text\":\"补充：参加扫雪。\"}"), 200);
        var accepted = body(api.post(branch, path + "/accept", "{}"), 200);

        assertThat(Api.<String>read(returned, "$.returned.reason")).isEqualTo("太简单");
        assertThat(Api.<String>read(accepted, "$.standing")).isEqualTo("ACCEPTED");
        assertThat(Api.<List<Integer>>read(accepted, "$.versions[*].number")).containsExactly(1, 2);
        problem(api.post(branch, path + "/return", "{\"reason\":\"迟了\"}"), 409, "illegal-move");
    }

    @Test
    void aUnitReportsToThoseAboveIt() {
        var branch = Token.unitAdmin(unit);
        var path = path(body(api.post(branch, REPORTS, period(LAST_YEAR)), 201));
        body(api.post(branch, path + "/submit", "{}"), 200);

        problem(api.post(branch, path + "/accept", "{}"), 403, "not-your-report");
        var accepted = body(api.post(town.streetAdmin, path + "/accept", "{}"), 200);

        assertThat(Api.<Object>read(accepted, "$.memberId")).isNull();
    }

    @Test
    void itIsPrintedAsPdfAndDocx() {
        var path = path(drafted());

        var pdf = bytes(path + "/document?format=PDF");
        var docx = bytes(path + "/document?format=DOCX");

        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        assertThat(docx).startsWith('P', 'K');
        problem(api.get(memberToken(member), path + "/document?number=1"), 404, "not-found");
    }

    private byte[] bytes(String path) {
        return api.get(memberToken(member), path)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    @Test
    void badPeriodsAreRefusedAndLeaveNothing() {
        for (var bad : List.of("2026-H3", "next", "2999-H1", LAST_YEAR)) {
            var answer = api.post(memberToken(member), REPORTS, period(bad));
            assertThat(answer.returnResult(Void.class).getStatus().value())
                    .as(bad)
                    .isIn(400, 403);
        }
        problem(api.post(memberToken(member), REPORTS, period("2026-H3")), 400, "malformed-request");
        problem(api.post(Token.unitAdmin(unit), REPORTS, period("2999")), 400, "malformed-request");
        assertThat(Api.<List<Object>>read(body(api.get(memberToken(member), REPORTS), 200), "$.items"))
                .isEmpty();
    }

    @Test
    void whatIsHandedInHasToBeDrafted() {
        var path = path(drafted());
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(path.substring(REPORTS.length() + 1))),
                        new Update().unset("draft"),
                        "reports")
                .block();

        problem(api.post(memberToken(member), path + "/submit", "{}"), 409, "nothing-drafted");
    }

    @Test
    void whoIsLateIsToldOnceAndListed() {
        var report = drafted();
        var id = Api.<String>read(report, "$.id");
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(id)),
                        new Update()
                                .set("deadline.dueAt", Date.from(Instant.now().minusSeconds(60)))
                                .set("deadline.seenAt", Date.from(Instant.now().minusSeconds(3600)))
                                .set("wakeAt", Date.from(Instant.now().minusSeconds(60))),
                        "reports")
                .block();

        timer.run().block();
        timer.run().block();

        var late = body(api.get(Token.unitAdmin(unit), REPORTS + "?standing=OVERDUE&unit=" + unit), 200);
        assertThat(Api.<List<String>>read(late, "$.items[*].memberId")).containsExactly(member);
        var ofDistrict = body(api.get(town.streetAdmin, REPORTS + "?standing=OVERDUE&period=" + THIS_HALF), 200);
        assertThat(Api.<List<String>>read(ofDistrict, "$.items[*].id")).contains(id);
        org.awaitility.Awaitility.await()
                .atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .hasOnlyElementsOfType(ReportEvent.Overdue.class)
                        .hasSize(1));
    }

    @Test
    void whenThePeriodIsOverEveryoneWhoOwesOneHasIt() {
        var frail = town.member(unit, "{\"kind\":\"FRAIL\"}");
        mongo.save(
                        new Document("_id", "2025-H2")
                                .append("openAt", Date.from(Instant.now().minusSeconds(1)))
                                .append("version", 1L)
                                .append("outbox", List.of()),
                        "report_rounds")
                .block();

        timer.run().block();

        assertThat(mongo.findById("member-" + member + "-2025-H2", Document.class, "reports")
                        .block())
                .isNotNull();
        assertThat(mongo.findById("member-" + frail + "-2025-H2", Document.class, "reports")
                        .block())
                .isNull();
        assertThat(mongo.findById("2025-H2", Document.class, "report_rounds").block())
                .doesNotContainKey("openAt");
    }
}
