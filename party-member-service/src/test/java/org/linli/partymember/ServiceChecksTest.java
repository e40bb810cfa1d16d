package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Town.deed;
import static org.linli.partymember.Town.memberToken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.kit.lease.WorkTimer;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Records that clash, services that are checked in to and out of, and disputes, as callers see them. */
@PartyMemberServiceTest
class ServiceChecksTest {

    private static final String RECORDS = "/api/v1/service-records";
    private static final Instant MORNING = Instant.now().minus(Duration.ofHours(30));
    private static final String HERE = "{\"longitude\":113.30,\"latitude\":40.08}";
    private static final String FAR = "{\"longitude\":112.55,\"latitude\":37.87}";

    private final ReactiveMongoTemplate mongo;
    private final WorkTimer timer;
    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;

    ServiceChecksTest(WebTestClient http, ReactiveMongoTemplate mongo, WorkTimer timer) {
        this.mongo = mongo;
        this.timer = timer;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit);
    }

    private String at(int fromMinute, int untilMinute, String place) {
        var written = deed(town.home, MORNING.plusSeconds(60L * fromMinute), MORNING.plusSeconds(60L * untilMinute));
        return written.replaceFirst("\\{", "{\"place\":" + place + ",");
    }

    private String write(String deed) {
        return body(api.post(memberToken(member), RECORDS, deed), 201);
    }

    private String read(String id) {
        return body(api.get(memberToken(member), RECORDS + "/" + id), 200);
    }

    @Test
    void twoThingsAtOnceAreFlaggedOnBothWhicheverCameFirst() {
        var later = Api.<String>read(write(at(60, 120, HERE)), "$.id");

        var earlier = write(at(0, 75, HERE));

        assertThat(Api.<String>read(earlier, "$.flags[0].kind")).isEqualTo("OVERLAP");
        assertThat(Api.<String>read(earlier, "$.flags[0].recordId")).isEqualTo(later);
        assertThat(Api.<Integer>read(earlier, "$.flags[0].minutes")).isEqualTo(15);
        assertThat(Api.<String>read(read(later), "$.flags[0].recordId")).isEqualTo(Api.<String>read(earlier, "$.id"));
        assertThat(Api.<String>read(earlier, "$.state")).isEqualTo("SUBMITTED");
    }

    @Test
    void impossibleTravelIsFlaggedWithPlaceTimeAndSpeed() {
        write(at(0, 60, HERE));

        var far = write(at(90, 120, FAR));

        assertThat(Api.<String>read(far, "$.flags[0].kind")).isEqualTo("IMPOSSIBLE_TRAVEL");
        assertThat(Api.<Integer>read(far, "$.flags[0].minutes")).isEqualTo(30);
        assertThat(Api.<Integer>read(far, "$.flags[0].metres")).isBetween(250_000, 260_000);
        assertThat(Api.<Integer>read(far, "$.flags[0].kilometresPerHour")).isBetween(500, 520);
    }

    @Test
    void theCommunityListsWhatIsFlagged() {
        write(at(0, 60, HERE));
        write(at(30, 90, HERE));
        write(at(300, 360, HERE));

        var flagged = body(api.get(town.communityAdmin, RECORDS + "?standing=FLAGGED&state=SUBMITTED"), 200);

        assertThat(Api.<List<String>>read(flagged, "$.items[*].id")).hasSize(2);
    }

    @Test
    void whatArrivesAtOnceIsFlaggedOnBothSides() {
        Flux.fromStream(IntStream.range(0, 6).boxed())
                .flatMap(i ->
                        Mono.fromCallable(() -> write(at(i, 60 + i, HERE))).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();

        var all = body(api.get(memberToken(member), RECORDS), 200);

        assertThat(Api.<List<List<Object>>>read(all, "$.items[*].flags"))
                .hasSize(6)
                .allSatisfy(flags -> assertThat(flags).hasSize(5));
    }

    @Test
    void whatACrashLeftUncheckedTheTimerChecks() {
        var one = Api.<String>read(write(at(0, 60, HERE)), "$.id");
        var two = Api.<String>read(write(at(30, 90, HERE)), "$.id");
        // as it is when the process died after it had stored the second one
        for (var id : List.of(one, two)) {
            mongo.updateFirst(
                            Query.query(Criteria.where("_id").is(id)),
                            new Update().set("flags", new Document("standing", "CLEAR").append("list", List.of())),
                            "service_records")
                    .block();
        }
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(two)),
                        new Update().set("checkAt", Instant.now().minusSeconds(1)),
                        "service_records")
                .block();

        timer.run().block();

        assertThat(Api.<List<Object>>read(read(one), "$.flags")).hasSize(1);
        assertThat(Api.<List<Object>>read(read(two), "$.flags")).hasSize(1);
        assertThat(mongo.findById(two, Document.class, "service_records").block())
                .doesNotContainKey("checkAt");
    }

    @Test
    void aServiceIsCheckedInToAndOutOf() {
        var start = """
                {"communityCode":"%s","category":"志愿服务","description":"扫雪","place":%s}""".formatted(town.home, HERE);
        var running = body(api.post(memberToken(member), RECORDS + "/start", start), 201);
        var id = Api.<String>read(running, "$.id");

        var over = body(
                api.post(
                        memberToken(member),
                        RECORDS + "/" + id + "/end",
                        "{\"place\":%s,\"evidence\":[{\"reference\":\"照片 7\"}]}".formatted(HERE)),
                200);

        assertThat(Api.<String>read(running, "$.state")).isEqualTo("RUNNING");
        assertThat(Api.<Object>read(running, "$.endedAt")).isNull();
        assertThat(Api.<String>read(over, "$.state")).isEqualTo("SUBMITTED");
        assertThat(Api.<Integer>read(over, "$.minutes")).isEqualTo(1);
        assertThat(Api.<String>read(over, "$.evidence[0].reference")).isEqualTo("照片 7");
        problem(
                api.post(Token.unitAdmin(unit), RECORDS + "/" + id + "/end", "{\"place\":" + HERE + "}"),
                403,
                "not-your-record");
    }

    @Test
    void aUnitsDeedIsTheUnits() {
        var written = body(api.post(Token.unitAdmin(unit), RECORDS, deed(town.home)), 201);
        var path = RECORDS + "/" + Api.<String>read(written, "$.id");

        body(api.post(town.communityAdmin, path + "/confirm", "{}"), 200);

        assertThat(Api.<Object>read(written, "$.memberId")).isNull();
        assertThat(Api.<String>read(written, "$.unitId")).isEqualTo(unit);
        var both =
                deed(town.home).replaceFirst("\\{", "{\"memberId\":\"%s\",\"unitId\":\"%s\",".formatted(member, unit));
        problem(api.post(town.communityAdmin, RECORDS, both), 400, "malformed-request");
        var stranger = deed(town.home).replaceFirst("\\{", "{\"unitId\":\"nobody\",");
        problem(api.post(town.communityAdmin, RECORDS, stranger), 422, "unknown-unit");
    }

    @Test
    void aDisputeIsAnsweredAndSettled() {
        var path = RECORDS + "/" + town.record(member);
        body(api.post(town.communityAdmin, path + "/dispute", "{\"reason\":\"没有见到\"}"), 200);

        var answered = body(api.post(memberToken(member), path + "/answer", "{\"text\":\"有签到\"}"), 200);
        var settled = body(
                api.post(town.communityAdmin, path + "/settle", "{\"outcome\":\"WITHDRAWN\",\"reason\":\"属实\"}"), 200);

        assertThat(Api.<String>read(answered, "$.decision.answer.text")).isEqualTo("有签到");
        assertThat(Api.<String>read(settled, "$.state")).isEqualTo("CONFIRMED");
    }

    @Test
    void theStreetDoubtsWhatTheCommunityConfirmedAndSettlesItItself() {
        var path = RECORDS + "/" + town.record(member);
        body(api.post(town.communityAdmin, path + "/confirm", "{}"), 200);
        var upheld = "{\"outcome\":\"UPHELD\",\"reason\":\"查无此事\"}";

        body(api.post(town.streetAdmin, path + "/dispute", "{\"reason\":\"核查不符\"}"), 200);

        problem(api.post(town.communityAdmin, path + "/settle", upheld), 403, "disputed-above");
        var rejected = body(api.post(town.streetAdmin, path + "/settle", upheld), 200);
        assertThat(Api.<String>read(rejected, "$.state")).isEqualTo("REJECTED");
        problem(api.post(memberToken(member), path + "/answer", "{\"text\":\"迟了\"}"), 409, "nothing-to-answer");
    }

    @Test
    void aPlaceOffTheEarthIsRefused() {
        problem(
                api.post(memberToken(member), RECORDS, at(0, 10, "{\"longitude\":181,\"latitude\":0}")),
                400,
                "malformed-request");
        problem(api.post(memberToken(member), RECORDS, at(0, 10, "{\"longitude\":1}")), 400, "malformed-request");
        assertThat(Api.<List<Object>>read(body(api.get(memberToken(member), RECORDS), 200), "$.items"))
                .isEmpty();
    }
}
