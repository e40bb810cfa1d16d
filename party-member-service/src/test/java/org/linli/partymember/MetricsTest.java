package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Town.checkIn;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What moved is counted, and what was only repeated is not. */
@PartyMemberServiceTest
class MetricsTest {

    /** A page of metrics grows with what the other tests have asked. */
    private static final int LONGEST = 4 << 20;

    private final MeterRegistry meters;
    private final int managementPort;
    private final Api api;
    private final Town town;

    MetricsTest(WebTestClient http, ReactiveMongoTemplate mongo, MeterRegistry meters, @LocalManagementPort int port) {
        this.meters = meters;
        this.managementPort = port;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @Test
    void noEndpointIsLeftWithoutMetrics(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            @Value("${management.metrics.web.server.max-uri-tags}") int most) {
        assertThat(endpoints.getHandlerMethods()).hasSizeBetween(101, most);
    }

    @Test
    void checkInsAreCounted() {
        var unit = town.unit();
        var member = town.member(unit);
        var ofUnits = counted("linli.check.ins", "by", "unit");
        var ofMembers = counted("linli.check.ins", "by", "member");

        for (var community : new String[] {"home", "home", "away"}) {
            var body = checkIn(community.equals("home") ? town.home : town.away);
            body(api.post(Token.unitAdmin(unit), "/api/v1/units/" + unit + "/check-ins", body), 201);
            body(api.post(Town.memberToken(member), "/api/v1/members/" + member + "/check-ins", body), 201);
        }

        assertThat(counted("linli.check.ins", "by", "unit")).isEqualTo(ofUnits + 2);
        assertThat(counted("linli.check.ins", "by", "member")).isEqualTo(ofMembers + 2);
    }

    @Test
    void recordsAreCountedByTheStateThatTheyComeInto() {
        var member = town.member(town.unit());
        var submitted = counted("linli.service.records", "state", "submitted");
        var confirmed = counted("linli.service.records", "state", "confirmed");
        var disputed = counted("linli.service.records", "state", "disputed");

        var good = "/api/v1/service-records/" + town.record(member);
        var bad = "/api/v1/service-records/" + town.record(member);
        for (var ignored : new int[] {1, 2}) {
            body(api.post(town.communityAdmin, good + "/confirm", "{}"), 200);
            body(api.post(town.communityAdmin, bad + "/dispute", "{\"reason\":\"x\"}"), 200);
        }

        assertThat(counted("linli.service.records", "state", "submitted")).isEqualTo(submitted + 2);
        assertThat(counted("linli.service.records", "state", "confirmed")).isEqualTo(confirmed + 1);
        assertThat(counted("linli.service.records", "state", "disputed")).isEqualTo(disputed + 1);
    }

    private double counted(String name, String tag, String value) {
        return meters.counter(name, tag, value).count();
    }

    @Test
    void operatorsReadThemWithoutAToken() {
        town.record(town.member(town.unit()));

        assertThat(managed("/actuator/prometheus")).contains("linli_service_records_total{state=\"submitted\"}");
        assertThat(managed("/actuator/health/readiness")).contains("UP");
    }

    private String managed(String path) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LONGEST))
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
