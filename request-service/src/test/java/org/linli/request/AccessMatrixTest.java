package org.linli.request;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.kit.identity.Role;
import org.linli.request.duplicate.DuplicateAccess;
import org.linli.request.flow.FlowAccess;
import org.linli.request.hotline.HotlineAccess;
import org.linli.request.open311.Open311Access;
import org.linli.request.photo.PhotoAccess;
import org.linli.request.terms.TermsAccess;
import org.linli.request.webhook.WebhookAccess;
import org.linli.request.whistle.WhistleAccess;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@RequestServiceTest
class AccessMatrixTest {

    private static final String BESIDE = "140213050002"; // where no test has an order
    private static final String ORDER = " /api/v1/requests/{id}";

    private final Api api;
    private final AccessMatrix matrix;
    private final RequestMappingHandlerMapping endpoints;
    private final Ground ofUnit = new Ground("resident-1", City.UNIT, City.COMMUNITY, BESIDE);
    private final Ground ofMember = new Ground("member-1", "no-unit", City.COMMUNITY, BESIDE);

    private static final String REASON = "{\"reason\":\"说明\"}";
    private static final String TEXT = "{\"text\":\"说明\"}";
    private static final String GRANTED = "{\"granted\":true}";

    AccessMatrixTest(
            WebTestClient http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.api = new Api(http);
        this.matrix = new AccessMatrix(http, Role.values());
        this.endpoints = endpoints;
    }

    @BeforeEach
    void fillIn() {
        matrix.auditRows("request-service", ofUnit)
                .row("POST /api/v1/requests (of one's own)", () -> submit("APP"))
                .row("POST /api/v1/requests (written down)", () -> submit("WALK_IN"))
                .row("POST /api/v1/requests (from the hotline)", () -> submit("HOTLINE"))
                .row("GET /api/v1/requests", () -> get("/requests?limit=200"))
                .row("GET" + ORDER + " (signed by a unit)", () -> get("/requests/" + signed()))
                .row("GET" + ORDER + " (claimed by a member)", () -> ofMember(get("/requests/" + claimed())))
                .row("GET" + ORDER + "/history (signed by a unit)", () -> get("/requests/" + signed() + "/history"))
                .row("GET /api/v1/request-figures", () -> get("/request-figures?division=" + City.COMMUNITY))
                .row(
                        "GET /api/v1/request-figures/breakdown",
                        () -> get("/request-figures/breakdown?by=UNIT&division=" + City.COMMUNITY))
                .row(
                        "GET /api/v1/request-figures/verification",
                        () -> get("/request-figures/verification?division=" + City.COMMUNITY));
        fillInMoves();
        fillInContacts();
        HotlineAccess.fillIn(matrix, api.http(), ofUnit);
        WebhookAccess.fillIn(matrix, api, ofUnit);
        PhotoAccess.rows(matrix, api, ofUnit, this::signed);
        DuplicateAccess.rows(matrix, api, ofUnit, this::submitted);
        matrix.row("GET /api/v1/live (of a division)", () -> get("/live?once=true&division=" + City.COMMUNITY))
                .row("GET /api/v1/live (of one's own)", () -> get("/live?once=true"));
        matrix.row("GET /api/v1/hot-spots", () -> get("/hot-spots?division=" + City.COMMUNITY));
        TermsAccess.rows(matrix, ofUnit);
        Open311Access.rows(matrix, ofUnit, submitted());
        new WhistleAccess(api, ofUnit).addTo(matrix);
        new FlowAccess(api, ofUnit, ofMember).addTo(matrix);
        matrix.row("GET" + ORDER + "/dispatch-proposals", () -> get("/requests/" + signed() + "/dispatch-proposals"));
    }

    private void fillInContacts() {
        matrix.row("POST /api/v1/requests/search", () -> post("/search", "{\"phone\":\"" + Api.CALLER_PHONE + "\"}"))
                .row("POST" + ORDER + "/contact/disclosure (signed by a unit)", () -> disclose(signed()))
                .row("POST" + ORDER + "/contact/disclosure (claimed by a member)", () -> ofMember(disclose(claimed())));
    }

    private void fillInMoves() {
        matrix.row("POST" + ORDER + "/dispatch", () -> move(submitted(), "dispatch", unit()))
                .row("POST" + ORDER + "/sign", () -> move(dispatched(), "sign", "{}"))
                .row("POST" + ORDER + "/claim", () -> ofMember(move(submitted(), "claim", "{}")))
                .row("POST" + ORDER + "/answer (signed by a unit)", () -> move(signed(), "answer", "{\"text\":\"好了\"}"))
                .row(
                        "POST" + ORDER + "/answer (claimed by a member)",
                        () -> ofMember(move(claimed(), "answer", "{\"text\":\"好了\"}")))
                .row("POST" + ORDER + "/rate", () -> move(answered(), "rate", "{\"satisfied\":true}"))
                .row("POST" + ORDER + "/close", () -> move(answered(), "close", "{}"));
        matrix.row("POST" + ORDER + "/accept", () -> move(submitted(), "accept", "{}"))
                .row("POST" + ORDER + "/refuse", () -> move(submitted(), "refuse", REASON))
                .row("POST" + ORDER + "/withdraw", () -> move(submitted(), "withdraw", REASON))
                .row("POST" + ORDER + "/urge", () -> move(submitted(), "urge", "{}"))
                .row("POST" + ORDER + "/take-in-hand", () -> move(signed(), "take-in-hand", "{}"))
                .row("POST" + ORDER + "/return", () -> move(dispatched(), "return", Api.RETURN))
                .row("POST" + ORDER + "/settle", () -> move(dispatched(), "settle", unit()))
                .row("POST" + ORDER + "/assist", () -> move(signed(), "assist", units()))
                .row("POST" + ORDER + "/contribute", () -> move(signed(), "contribute", TEXT))
                .row("POST" + ORDER + "/supervise", () -> move(signed(), "supervise", TEXT))
                .row("POST" + ORDER + "/resume", () -> move(signed(), "resume", "{}"))
                .row("POST" + ORDER + "/follow-up", () -> move(answered(), "follow-up", "{\"connected\":false}"))
                .row("POST" + ORDER + "/reopen", () -> move(answered(), "reopen", REASON))
                .row("POST" + ORDER + "/petitions (with a unit)", () -> move(signed(), "petitions", Api.APPEAL))
                .row(
                        "POST" + ORDER + "/petitions (with a member)",
                        () -> ofMember(move(claimed(), "petitions", Api.APPEAL)))
                .row(
                        "POST" + ORDER + "/petitions/{number}/decision",
                        () -> move(asked(), "petitions/1/decision", GRANTED));
    }

    private static String units() {
        return "{\"unitIds\":[\"" + City.OTHER_UNIT + "\"]}";
    }

    private String asked() {
        var id = signed();
        api.move(id, "petitions", Api.UNIT_ADMIN, Api.APPEAL).expectStatus().isOk();
        return id;
    }

    @Test
    void everyEndpointHasItsRows() {
        matrix.requireEveryEndpointOf(endpoints);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyCallIsAnsweredByRoleAndScopeAsTheTableSays() {
        signed(); // a list that is empty means that its reader may see nothing
        claimed();

        matrix.requireAsIn(Path.of("../docs/access/request-service.csv"));
    }

    private Attempt get(String path) {
        return Attempt.get(ofUnit, "/api/v1" + path);
    }

    private Attempt submit(String channel) {
        return post("", Api.request(channel, City.GRID));
    }

    private Attempt move(String order, String move, String body) {
        return post("/" + order + "/" + move, body);
    }

    private Attempt disclose(String order) {
        return move(order, "contact/disclosure", "{\"reason\":\"联系诉求人\"}");
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ofUnit, "/api/v1/requests" + path, body);
    }

    /** The same about an order that belongs to a member instead of a unit and a resident. */
    private Attempt ofMember(Attempt attempt) {
        return new Attempt(ofMember, attempt.method(), attempt.uri(), attempt.type(), attempt.body());
    }

    private static String unit() {
        return "{\"unitId\":\"" + City.UNIT + "\"}";
    }

    private String submitted() {
        return api.submitted(Api.RESIDENT, City.GRID);
    }

    private String dispatched() {
        var id = submitted();
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        return id;
    }

    private String signed() {
        var id = dispatched();
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        return id;
    }

    private String claimed() {
        var id = submitted();
        api.claim(id, Api.MEMBER).expectStatus().isOk();
        return id;
    }

    private String answered() {
        var id = signed();
        api.answer(id, Api.UNIT_ADMIN, "修好了").expectStatus().isOk();
        return id;
    }
}
