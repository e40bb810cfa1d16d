package org.linli.partymember;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.kit.identity.Role;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@PartyMemberServiceTest
class AccessMatrixTest {

    private static final String PHONE = "{\"phone\":\"15400000001\"";

    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;
    private final Ground ground;
    private final AccessMatrix matrix;
    private final RequestMappingHandlerMapping endpoints;

    AccessMatrixTest(
            WebTestClient http,
            ReactiveMongoTemplate mongo,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit, PHONE + ",\"kind\":\"EMPLOYED\"}");
        this.ground = new Ground(member, unit, town.home.value(), town.away.value());
        this.matrix = new AccessMatrix(http, Role.values());
        this.endpoints = endpoints;
        new MeetingAccess(new Api(http), ground, town.unit()).addTo(matrix);
        new CultivationAccess(new Api(http), ground, town.member(unit)).addTo(matrix);
        new RebalancingAccess(mongo, ground, town).addTo(matrix);
    }

    @BeforeEach
    void fillIn() {
        new PairingAccess(api, town, ground).addTo(matrix);
        new InvolvementAccess(api, town, ground).addTo(matrix);
        new WishAccess(api, town, ground).addTo(matrix);
        new CooperationAccess(api, town, ground).addTo(matrix);
        matrix.auditRows("party-member-service", ground)
                .row("POST /api/v1/units", this::register)
                .row("GET /api/v1/units", () -> get("/units"))
                .row("GET /api/v1/units/{id}", () -> get("/units/" + unit))
                .row("POST /api/v1/units/{unitId}/members", () -> post("/units/" + unit + "/members", """
                        {"kind":"MOBILE"}"""))
                .row("GET /api/v1/members", () -> get("/members?unit=" + unit))
                .row("GET /api/v1/members/{id}", () -> get("/members/" + member))
                .row("POST /api/v1/members/search", () -> post("/members/search", PHONE + "}"))
                .row(
                        "POST /api/v1/members/{id}/personal-data/disclosure",
                        () -> post("/members/" + member + "/personal-data/disclosure", "{\"reason\":\"核对本人身份\"}"))
                .row("POST /api/v1/units/{id}/check-ins", () -> checkIn("/units/" + unit))
                .row("POST /api/v1/members/{id}/check-ins", () -> checkIn("/members/" + member))
                .row("POST /api/v1/service-records", this::serve)
                .row("GET /api/v1/service-records", () -> get("/service-records?member=" + member))
                .row("GET /api/v1/service-records/{id}", () -> get("/service-records/" + town.record(member)))
                .row("POST /api/v1/service-records/{id}/confirm", () -> settle("confirm", "{}"))
                .row("POST /api/v1/service-records/{id}/dispute", () -> settle("dispute", "{\"reason\":\"x\"}"));
        RosterAccess.rows(matrix, api, town, ground);
        ServiceFlowAccess.rows(matrix, api, town, ground);
        ReportAccess.rows(matrix, api, town, ground);
    }

    @Test
    void everyEndpointHasItsRows() {
        matrix.requireEveryEndpointOf(endpoints);
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyCallIsAnsweredByRoleAndScopeAsTheTableSays() {
        town.record(member); // a list that is empty means that its reader may see nothing

        matrix.requireAsIn(Path.of("../docs/access/party-member-service.csv"));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, "/api/v1" + path);
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ground, "/api/v1" + path, body);
    }

    private Attempt register() {
        return post("/units", "{\"name\":\"区税务局党支部\",\"divisionCode\":\"%s\"}".formatted(town.home));
    }

    private Attempt checkIn(String who) {
        return post(who + "/check-ins", Town.checkIn(town.home));
    }

    private Attempt serve() {
        return post("/service-records", Town.deedOf(member, town.home));
    }

    private Attempt settle(String how, String body) {
        return post("/service-records/" + town.record(member) + "/" + how, body);
    }
}
