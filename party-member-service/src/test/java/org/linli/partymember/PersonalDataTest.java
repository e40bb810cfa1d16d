package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;
import static org.linli.partymember.Api.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Topics;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is personal of a member goes in plain and comes out masked, unless somebody says why they must see it. */
@PartyMemberServiceTest
class PersonalDataTest {

    private static final String NAME = "欧阳虚甲";
    private static final String PHONE = "15400001234";
    private static final String IDENTITY_NUMBER = "440524188001010014";
    private static final String SOMEBODY = """
            {"kind":"EMPLOYED","name":"%s","phone":"+86 154-0000-1234","identityNumber":"%s"}""".formatted(NAME, IDENTITY_NUMBER);
    private static final String REASON = "{\"reason\":\"联系党员参加活动\"}";

    private final Api api;
    private final ReactiveMongoTemplate mongo;
    private final TestAudit audit;
    private final Town town;
    private final String unit;

    PersonalDataTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.api = new Api(http);
        this.mongo = mongo;
        this.audit = audit;
        this.town = new Town(api, mongo);
        this.unit = town.unit();
    }

    @AfterEach
    void emptyTheAuditTrail() {
        audit.full(false);
    }

    private static void isMasked(String json) {
        assertThat(json)
                .contains("\"name\":\"欧阳**\"", "\"phone\":\"154****1234\"", "\"identityNumber\":\"440**************4\"")
                .doesNotContain(NAME, PHONE, IDENTITY_NUMBER);
    }

    private String disclosure(String member) {
        return "/api/v1/members/" + member + "/personal-data/disclosure";
    }

    private List<String> found(Token by, String search) {
        return read(body(api.post(by, "/api/v1/members/search", search), 200), "$.items[*].id");
    }

    @Test
    void everyRepresentationIsMasked() {
        var created = body(api.post(town.communityAdmin, "/api/v1/units/" + unit + "/members", SOMEBODY), 201);
        String member = read(created, "$.id");

        isMasked(created);
        isMasked(body(api.get(town.communityAdmin, "/api/v1/members/" + member), 200));
        isMasked(body(api.get(town.communityAdmin, "/api/v1/members?unit=" + unit), 200));
        isMasked(body(
                api.post(Town.memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.home)),
                201));
    }

    @Test
    void neitherTheStoreNorTheTopicHoldsThePlainValues() {
        var member = town.member(unit, SOMEBODY);
        body(
                api.post(Town.memberToken(member), "/api/v1/members/" + member + "/check-ins", Town.checkIn(town.home)),
                201);
        await().atMost(Town.SOON)
                .until(() -> TestTopics.published(Topics.PARTY_MEMBER, member).size() == 2);

        var stored = mongo.findById(member, Document.class, "members").block();
        var records = TestTopics.records(Topics.PARTY_MEMBER, record -> member.equals(record.key()));

        assertThat(stored.toJson(JsonWriterSettings.builder().build()) + stored)
                .contains("PHONE", "IDENTITY_NUMBER")
                .doesNotContain(NAME, PHONE, IDENTITY_NUMBER);
        assertThat(records)
                .hasSize(2)
                .allSatisfy(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8) + record.headers())
                        .doesNotContain(NAME, PHONE, IDENTITY_NUMBER, "欧阳", "154****1234"));
    }

    @Test
    void aReasonOpensItAndIsOnRecord() {
        var member = town.member(unit, SOMEBODY);

        var plain = api.post(town.communityAdmin, disclosure(member), REASON);

        plain.expectHeader().valueEquals("Cache-Control", "no-store");
        assertThat(body(plain, 200))
                .isEqualTo("{\"name\":\"%s\",\"phone\":\"%s\",\"identityNumber\":\"%s\"}"
                        .formatted(NAME, PHONE, IDENTITY_NUMBER));
        assertThat(audit.entries())
                .contains("community_admin-1|personal-data-disclosed|member/" + member + "|联系党员参加活动");
    }

    @Test
    void aMemberSeesTheirOwnEvenIfTheyAdministerElsewhere() {
        var member = town.member(unit, SOMEBODY);
        var themself =
                Token.of("PARTY_MEMBER", "COMMUNITY_ADMIN").subject(member).scope("110101001001");

        assertThat(body(api.post(themself, disclosure(member), REASON), 200)).contains(PHONE);
    }

    @Test
    void aDisclosureSentAgainUnderItsIdempotencyKeyIsOnRecordAgain() {
        var member = town.member(unit, SOMEBODY);
        var path = disclosure(member);
        var key = "\"" + UUID.randomUUID() + "\"";

        for (var copy = 1; copy <= 2; copy++) {
            var answer = api.http()
                    .post()
                    .uri(path)
                    .headers(town.communityAdmin)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(REASON)
                    .exchange();

            answer.expectHeader().doesNotExist("Idempotency-Replayed");
            assertThat(body(answer, 200)).contains(PHONE);
            assertThat(audit.entries().stream().filter(entry -> entry.contains(member)))
                    .hasSize(copy);
        }
    }

    @Test
    void whatCannotBeRecordedIsNeitherDisclosedNorSearched() {
        var member = town.member(unit, SOMEBODY);
        audit.full(true);

        assertThat(body(api.post(town.communityAdmin, disclosure(member), REASON), 500))
                .doesNotContain(PHONE, NAME);
        problem(
                api.post(town.communityAdmin, "/api/v1/members/search", "{\"phone\":\"" + PHONE + "\"}"),
                500,
                "internal");
    }

    @Test
    void whereNothingIsKnownThereIsNothingToDisclose() {
        var member = town.member(unit);

        problem(api.post(town.communityAdmin, disclosure(member), REASON), 404, "not-found");
        assertThat(body(api.get(town.communityAdmin, "/api/v1/members/" + member), 200))
                .contains("\"name\":null,\"phone\":null,\"identityNumber\":null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"1234\"}",
                "{\"reason\":\"        \"}",
                "{\"reason\":null}",
                "[]",
                "{\"reason\":12345}"
            })
    void withoutAReasonNothingIsDisclosed(String reason) {
        var member = town.member(unit, SOMEBODY);

        problem(api.post(town.communityAdmin, disclosure(member), reason), 400, "malformed-request");
        problem(
                api.post(town.communityAdmin, disclosure(member), "{\"reason\":\"" + "长".repeat(201) + "\"}"),
                400,
                "text-too-long");
        assertThat(audit.entries()).noneMatch(entry -> entry.contains(member));
    }

    @Test
    void aMemberIsFoundByNumberInWhateverFormAndOnlyWithinTheScope() {
        var member = town.member(unit, SOMEBODY);

        assertThat(found(town.communityAdmin, "{\"phone\":\"154 0000 1234\"}")).contains(member);
        assertThat(found(town.streetAdmin, "{\"identityNumber\":\"%s\"}".formatted(IDENTITY_NUMBER)))
                .contains(member);
        assertThat(found(town.streetAdmin, "{\"phone\":\"15400001235\"}")).doesNotContain(member);
        assertThat(found(Token.of("COMMUNITY_ADMIN").scope(town.away.value()), "{\"phone\":\"15400001234\"}"))
                .doesNotContain(member);
        isMasked(body(
                api.post(town.communityAdmin, "/api/v1/members/search", "{\"phone\":\"%s\"}".formatted(PHONE)), 200));
        assertThat(audit.entries()).contains("community_admin-1|personal-data-searched|members|");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"phone\":\"15400001234\",\"identityNumber\":\"440524188001010014\"}",
                "{\"phone\":\"1540000123\"}",
                "{\"name\":\"欧阳虚甲\"}"
            })
    void aSearchNamesOneNumber(String search) {
        problem(api.post(town.communityAdmin, "/api/v1/members/search", search), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"phone\":\"99887766554\"",
                "\"phone\":99887766554",
                "\"phone\":[\"99887766554\"]",
                "\"identityNumber\":\"998877665544332211\"",
                "\"name\":\"99887766\""
            })
    void whatCannotBeAValueIsRefusedWithoutBeingRepeatedAndNothingIsStored(String wrong) {
        var members = mongo.count(new Query(), "members").block();

        var refusal = api.post(
                town.communityAdmin, "/api/v1/units/" + unit + "/members", "{\"kind\":\"EMPLOYED\"," + wrong + "}");

        var problem = body(refusal, 400);
        assertThat(problem)
                .contains("urn:linli:problem:malformed-request", "must be")
                .doesNotContain("99887766");
        assertThat(wrong).contains(Api.<String>read(problem, "$.errors[0].field"));
        assertThat(mongo.count(new Query(), "members").block()).isEqualTo(members);
    }

    @Test
    void whatSomeoneMovesToAnotherDocumentOpensForNobody() {
        var member = town.member(unit, SOMEBODY);
        var other = town.member(unit);
        var stored = mongo.findById(other, Document.class, "members").block();
        var stolen = mongo.findById(member, Document.class, "members").block().get("personal");
        mongo.save(stored.append("personal", stolen), "members").block();

        assertThat(body(api.get(town.communityAdmin, "/api/v1/members/" + other), 200))
                .contains("\"name\":\"***\",\"phone\":\"***\",\"identityNumber\":\"***\"");
        problem(api.post(town.communityAdmin, disclosure(other), REASON), 503, "personal-data-unreadable");
    }
}
