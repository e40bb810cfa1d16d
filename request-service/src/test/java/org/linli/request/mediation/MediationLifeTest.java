package org.linli.request.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.event.FlowEvent;
import org.linli.event.Topics;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.TestAudit;
import org.linli.request.flow.Flows;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A mediation through the API: whose parties nobody reads who need not. */
@RequestServiceTest
class MediationLifeTest {

    static final String OPENING = """
            {"parties":[{"name":"赵虚甲","phone":"15400000001","address":"虚构小区3号楼501"},{"name":"钱虚乙"}]}""";
    static final String MEETING = """
            {"at":"2026-11-20T06:00:00Z","place":"社区调解室","mediator":"mediator-1","note":"赵虚甲称漏水三月"}""";
    static final String AGREEMENT = """
            {"terms":"钱虚乙一周内修好水管","signedBy":[1,2],"followUpOn":"2026-12-20"}""";

    private final Api api;
    private final Flows flows;
    private final ReactiveMongoTemplate mongo;
    private final TestAudit audit;

    MediationLifeTest(WebTestClient http, ReactiveMongoTemplate mongo, TestAudit audit) {
        this.api = new Api(http);
        this.flows = new Flows(api);
        this.mongo = mongo;
        this.audit = audit;
    }

    private String met() {
        var id = flows.signedOf("MEDIATION");
        flows.done(Api.UNIT_ADMIN, id, "mediation", OPENING);
        flows.done(Api.UNIT_ADMIN, id, "mediation/sessions", MEETING);
        return id;
    }

    @Test
    void partiesMeetAgreeAndDoWhatTheyAgreedTo() {
        var id = met();

        flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);
        assertThat(flows.stage(id)).isEqualTo("ANSWERED");
        var end = flows.done(Api.ADMIN, id, "mediation/follow-up", "{\"performed\":true,\"note\":\"已修好\"}");

        assertThat(end.get("state").stringValue()).isEqualTo("PERFORMED");
        var told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestTopics.published(Topics.REQUEST, id).stream()
                                .filter(FlowEvent.class::isInstance)
                                .toList(),
                        events -> events.size() >= 2);
        assertThat(told.getFirst()).isInstanceOfSatisfying(FlowEvent.MediationConcluded.class, concluded -> {
            assertThat(concluded.agreed()).isTrue();
            assertThat(concluded.sessions()).isEqualTo(1);
        });
    }

    @Test
    void whoCannotAgreeIsAdvised() {
        var id = met();

        var failed = flows.done(Api.UNIT_ADMIN, id, "mediation/failure", "{\"advice\":\"可向人民法院起诉\"}");

        assertThat(failed.get("state").stringValue()).isEqualTo("FAILED");
        assertThat(flows.stage(id)).isEqualTo("ANSWERED");
        Api.problem(flows.post(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT), 409, "illegal-move");
    }

    @Test
    void anAgreementThatWasBrokenOffAfterTheAnswerIsMadeWhenItIsSentAgain() {
        var id = met();
        flows.api().answer(id, Api.UNIT_ADMIN, "writer died").expectStatus().isOk();

        var agreed = flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);
        var again = flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);

        assertThat(agreed.get("state").stringValue()).isEqualTo("AGREED");
        assertThat(again.get("version").longValue())
                .isEqualTo(agreed.get("version").longValue());
    }

    @Test
    void nothingOfThePartiesIsReadableInTheStore() {
        var id = met();
        flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);

        var stored =
                mongo.findById(id, Document.class, Mediation.COLLECTION).block().toJson();

        assertThat(stored).doesNotContain("赵虚甲", "钱虚乙", "15400000001", "虚构小区", "漏水", "水管");
    }

    @Test
    void whoDoesNotConductItSeesMaskedPartiesAndNeitherNotesNorTerms() {
        var id = met();
        flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);

        var seen = flows.read(Token.of("AUDITOR").scope(City.COMMUNITY), id, "mediation");
        var inside = flows.read(Api.ADMIN, id, "mediation");

        assertThat(seen.toString()).doesNotContain("赵虚甲", "15400000001", "漏水", "水管");
        assertThat(seen.at("/sessions/0/note").isNull()).isTrue();
        assertThat(inside.get("terms").stringValue()).contains("水管");
        assertThat(inside.at("/parties/0/name").stringValue()).doesNotContain("虚甲");
    }

    @Test
    void whoConductsItMayBeToldThePartiesOnRecord() {
        var id = met();

        var plain = flows.done(Api.UNIT_ADMIN, id, "mediation/disclosure", "{\"reason\":\"通知调解时间\"}");

        assertThat(plain.at("/parties/0/name").stringValue()).isEqualTo("赵虚甲");
        assertThat(audit.entries()).anyMatch(entry -> entry.contains("mediation/" + id));
        Api.problem(
                flows.post(Api.OTHER_UNIT_ADMIN, id, "mediation/disclosure", "{\"reason\":\"好奇看一看\"}"),
                404,
                "not-found");
    }

    @Test
    void anOrderOfAnotherKindHasNoMediation() {
        var id = flows.signedOf("HELP");

        Api.problem(flows.post(Api.UNIT_ADMIN, id, "mediation", OPENING), 409, "other-kind");
    }

    @Test
    void whatNobodyHasTakenCannotBeEnded() {
        var id = flows.submitted("MEDIATION");
        flows.done(Api.ADMIN, id, "mediation", OPENING);
        flows.done(Api.ADMIN, id, "mediation/sessions", MEETING);

        Api.problem(flows.post(Api.ADMIN, id, "mediation/agreement", AGREEMENT), 409, "illegal-move");

        assertThat(flows.read(Api.ADMIN, id, "mediation").get("state").stringValue())
                .isEqualTo("OPEN");
    }

    @Test
    void anAgreementBearsEverySignature() {
        var id = met();

        Api.problem(
                flows.post(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT.replace("[1,2]", "[1]")),
                400,
                "malformed-request");

        assertThat(flows.stage(id)).isEqualTo("SIGNED");
    }

    @Test
    void oneWhoDisputesWithNobodyIsNoParty() {
        var id = flows.signedOf("MEDIATION");

        Api.problem(
                flows.post(Api.UNIT_ADMIN, id, "mediation", "{\"parties\":[{\"name\":\"赵虚甲\"}]}"),
                400,
                "malformed-request");
        Api.problem(api.get(Api.ADMIN, "/api/v1/requests/" + id + "/mediation"), 404, "not-found");
    }
}
