package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Pioneers are planned for, listed, paired, followed and found. */
@PartyMemberServiceTest
class CultivationTest {

    private static final String PLANS = "/api/v1/cultivation-plans";
    private static final String CANDIDATES = "/api/v1/cultivation-candidates/";
    private static final String MODELS = "/api/v1/role-models";

    private final ReactiveMongoTemplate mongo;
    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;
    private final String mentor;

    CultivationTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit, "{\"kind\":\"EMPLOYED\",\"name\":\"赵虚甲\"}");
        this.mentor = town.member(town.unit());
    }

    private String id(String path, String body) {
        return Api.read(Api.body(api.post(town.communityAdmin, path, body), 201), "$.id");
    }

    private String planned() {
        return id(PLANS, """
                {"divisionCode":"%s","year":2026,"title":"先锋培育","criteria":["带头学习","带头服务"]}""".formatted(town.home));
    }

    private String listed(String plan) {
        return id(PLANS + "/" + plan + "/candidates", "{\"memberId\":\"%s\"}".formatted(member));
    }

    private String done(Token token, String path, String body) {
        return Api.body(api.post(token, path, body), 200);
    }

    private String paired() {
        var candidate = listed(planned());
        done(town.communityAdmin, CANDIDATES + candidate + "/mentor", "{\"mentorId\":\"%s\"}".formatted(mentor));
        return candidate;
    }

    @Test
    void aMemberIsCultivatedUntilTheyMeetTheStandard() {
        var candidate = paired();
        var path = CANDIDATES + candidate;
        var byMentor = Town.memberToken(mentor);
        for (var month : List.of("2026-01", "2026-02", "2026-03")) {
            done(byMentor, path + "/notes", "{\"month\":\"%s\",\"text\":\"有进步\"}".formatted(month));
        }
        Api.problem(api.post(town.communityAdmin, path + "/complete", "{}"), 409, "standard-not-met");
        done(Token.unitAdmin(unit), path + "/criteria", "{\"met\":[1,2]}");

        var pioneer = done(town.communityAdmin, path + "/complete", "{}");
        done(town.communityAdmin, path + "/complete", "{}");

        assertThat(Api.<String>read(pioneer, "$.state")).isEqualTo("PIONEER");
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, candidate))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly(
                                "CandidateListed",
                                "CandidatePaired",
                                "CandidateNoted",
                                "CandidateNoted",
                                "CandidateNoted",
                                "CandidateCultivated"));
        assertThat(Api.<List<String>>read(
                        Api.body(api.get(byMentor, "/api/v1/cultivation-candidates?state=PIONEER"), 200),
                        "$.items[*].memberId"))
                .containsExactly(member);
    }

    @Test
    void badInputIsRefusedAndNothingIsStored() {
        var plan = planned();
        var candidate = listed(plan);
        var path = CANDIDATES + candidate;
        var admin = town.communityAdmin;

        Api.problem(api.post(admin, PLANS, "{}"), 400, "malformed-request");
        Api.problem(
                api.post(admin, PLANS, "{\"year\":2026,\"title\":\"x\",\"criteria\":[\"c\"]}"),
                400,
                "malformed-request");
        Api.problem(
                api.post(admin, PLANS + "/" + plan + "/candidates", "{\"memberId\":\"nobody\"}"),
                422,
                "unknown-member");
        Api.problem(
                api.post(admin, PLANS + "/" + plan + "/candidates", "{\"memberId\":\"%s\"}".formatted(member)),
                409,
                "listed-already");
        Api.problem(
                api.post(admin, path + "/mentor", "{\"mentorId\":\"%s\"}".formatted(member)), 400, "malformed-request");
        Api.problem(api.post(admin, path + "/mentor", "{\"mentorId\":\"nobody\"}"), 422, "unknown-member");
        Api.problem(api.post(admin, path + "/notes", note("2026-01")), 409, "illegal-move");
        var paired = CANDIDATES + paired();
        for (var month : List.of("2025-12", "2026-13", "2099-01", "x")) {
            Api.problem(api.post(admin, paired + "/notes", note(month)), 400, "malformed-request");
        }
        Api.problem(api.post(Town.memberToken(member), paired + "/notes", note("2026-01")), 404, "not-found");
        Api.problem(api.post(admin, paired + "/criteria", "{\"met\":[3]}"), 400, "malformed-request");
        done(admin, PLANS + "/" + plan + "/end", "{}");
        Api.problem(
                api.post(admin, PLANS + "/" + plan + "/candidates", "{\"memberId\":\"%s\"}".formatted(mentor)),
                409,
                "plan-ended");
        assertThat(Api.<Integer>read(Api.body(api.get(admin, path), 200), "$.version"))
                .isOne();
    }

    private static String note(String month) {
        return "{\"month\":\"%s\",\"text\":\"x\"}".formatted(month);
    }

    private String drafted() {
        return id(MODELS, """
                {"memberId":"%s","divisionCode":"%s","title":"身边的榜样赵虚甲","text":"赵虚甲同志坚持清雪。"}""".formatted(member, town.home));
    }

    private String published() {
        return Api.body(api.get(Token.resident("resident-1"), MODELS + "/published?division=" + town.home), 200);
    }

    @Test
    void withoutConsentARoleModelIsNotNamedAnywhere() {
        var model = drafted();
        done(town.communityAdmin, MODELS + "/" + model + "/publish", "{}");

        assertThat(published()).contains("赵**").doesNotContain("赵虚甲");
        assertThat(mongo.findById(model, org.bson.Document.class, "role_models")
                        .block()
                        .get("name")
                        .toString())
                .doesNotContain("赵虚甲");
    }

    @Test
    void withConsentARoleModelIsNamedUntilItIsTakenBack() {
        var model = drafted();
        var path = MODELS + "/" + model;
        assertThat(Api.<List<String>>read(published(), "$.items")).isEmpty();
        done(Town.memberToken(member), path + "/consent", "{\"given\":true}");
        done(town.communityAdmin, path + "/publish", "{}");

        assertThat(Api.<List<String>>read(published(), "$.items[*].name")).containsExactly("赵虚甲");
        done(Town.memberToken(member), path + "/consent", "{\"given\":false}");
        assertThat(Api.<List<String>>read(published(), "$.items[*].name")).containsExactly("赵**");
        done(town.communityAdmin, path + "/withdraw", "{}");
        assertThat(Api.<List<String>>read(published(), "$.items")).isEmpty();
        Api.problem(api.post(town.communityAdmin, path + "/publish", "{}"), 409, "illegal-move");
        await().atMost(Town.SOON)
                .untilAsserted(() -> assertThat(TestTopics.published(Topics.PARTY_MEMBER, model))
                        .extracting(event -> event.getClass().getSimpleName())
                        .containsExactly("RoleModelPublished", "RoleModelWithdrawn"));
    }
}
