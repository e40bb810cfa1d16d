package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Assembly.MEETINGS;
import static org.linli.partymember.Assembly.RESOLUTIONS;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.Topics;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What meetings resolve, and what comes of it. */
@PartyMemberServiceTest
class ResolutionLifeTest {

    private final Api api;
    private final Assembly assembly;
    private final Token admin;
    private final String unit;
    private final TimedWork clock;

    ResolutionLifeTest(WebTestClient http, ReactiveMongoTemplate mongo, List<TimedWork> works) {
        this.api = new Api(http);
        this.assembly = new Assembly(new Town(api, mongo), api);
        this.admin = assembly.town.streetAdmin;
        this.unit = assembly.units.getFirst();
        this.clock = works.stream()
                .filter(work -> work.name().equals("meeting-resolutions"))
                .findFirst()
                .orElseThrow();
    }

    private String figures() {
        return assembly.seen(admin, "/api/v1/meeting-figures?division=" + assembly.town.street);
    }

    @Test
    void whatIsReportedAndVerifiedSolvesItsProblem() {
        var id = assembly.reported(unit);

        assembly.done(admin, RESOLUTIONS + id + "/return", "{\"reason\":\"车位不够\"}");
        assembly.done(Token.unitAdmin(unit), RESOLUTIONS + id + "/report", "{\"text\":\"已加划\"}");
        var verified = assembly.done(admin, RESOLUTIONS + id + "/verify", "{}");
        assembly.done(admin, RESOLUTIONS + id + "/verify", "{}");

        String meeting = Api.read(verified, "$.meetingId");
        assertThat(Api.<String>read(verified, "$.state")).isEqualTo("VERIFIED");
        assertThat(Api.<String>read(assembly.seen(admin, MEETINGS + meeting), "$.items[0].solution.text"))
                .isEqualTo("已加划");
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("Resolved", "ResolutionReported", "ResolutionReported", "ResolutionVerified"));
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(Api.<String>read(figures(), "$.resolutionRate.value"))
                        .isEqualTo("100.00%"));
        assertThat(Api.<Integer>read(figures(), "$.verifiedInTime")).isOne();
    }

    @Test
    void withoutAProblemThereIsNoRate() {
        assertThat(Api.<Object>read(figures(), "$.resolutionRate.value")).isNull();
    }

    @Test
    void manyReplicasNoticeOnceThatItIsLate() {
        var meeting = assembly.inSession();
        assembly.problem(meeting);
        var soon = Instant.now().plusSeconds(2);
        String id = Api.read(
                Api.body(
                        api.post(admin, MEETINGS + meeting + "/resolutions", assembly.resolution(meeting, unit, soon)),
                        201),
                "$.id");

        await().atMost(Town.SOON).until(() -> {
            reactor.core.publisher.Flux.range(0, 8)
                    .flatMap(replica -> clock.carryOut(id))
                    .blockLast();
            return Api.<Object>read(assembly.seen(admin, RESOLUTIONS + id), "$.overdueAt") != null;
        });
        clock.carryOut(id).block();

        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, id))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("Resolved", "ResolutionOverdue"));
    }

    @Test
    void badInputIsRefused() {
        var meeting = assembly.inSession();
        var path = MEETINGS + meeting + "/resolutions";
        var later = Instant.now().plusSeconds(3600);

        Api.problem(api.post(admin, path, assembly.resolution(meeting, unit, later)), 404, "not-found");
        assembly.problem(meeting);
        Api.problem(api.post(admin, path, assembly.resolution(meeting, "nobody", later)), 422, "unknown-unit");
        Api.problem(
                api.post(
                        admin,
                        path,
                        assembly.resolution(meeting, unit, Instant.now().minusSeconds(1))),
                400,
                "malformed-request");
        Api.problem(api.post(admin, path, "{}"), 400, "malformed-request");
        Api.problem(
                api.post(Token.unitAdmin(assembly.town.unit()), path, assembly.resolution(meeting, unit, later)),
                404,
                "not-found");
        var before = assembly.convened();
        Api.problem(
                api.post(admin, MEETINGS + before + "/resolutions", assembly.resolution(before, unit, later)),
                409,
                "illegal-move");
        assertThat(Api.<List<String>>read(assembly.seen(admin, "/api/v1/meeting-resolutions"), "$.items"))
                .isEmpty();
    }

    @Test
    void anotherUnitDoesNotReport() {
        var id = assembly.resolved(unit);
        var other = Token.unitAdmin(assembly.units.getLast());

        Api.problem(api.post(other, RESOLUTIONS + id + "/report", "{\"text\":\"x\"}"), 403, "resolution-not-yours");
        Api.problem(api.post(admin, RESOLUTIONS + id + "/verify", "{}"), 409, "illegal-move");
        assertThat(Api.<List<String>>read(
                        assembly.seen(admin, "/api/v1/meeting-resolutions?unit=" + unit + "&state=OPEN"),
                        "$.items[*].id"))
                .containsExactly(id);
    }
}
