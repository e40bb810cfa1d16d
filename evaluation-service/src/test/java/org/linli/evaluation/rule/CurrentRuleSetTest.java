package org.linli.evaluation.rule;

import org.junit.jupiter.api.Test;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class CurrentRuleSetTest {

    @Autowired
    private WebTestClient http;

    @Test
    void anyoneMayReadByWhichRulesPointsAreGiven() {
        http.get()
                .uri("/api/v1/rule-sets/current")
                .headers(Token.resident("resident-1"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo("2026-1")
                .jsonPath("$.effectiveFrom")
                .isEqualTo("2026-01-01")
                .jsonPath("$.rules.length()")
                .isEqualTo(8)
                .jsonPath("$.rules[?(@.id == 'member-service-confirmed')].points")
                .isEqualTo("event.minutes / 30 * 100")
                .jsonPath("$.rules[?(@.id == 'member-service-confirmed')].text.zh")
                .isEqualTo("经社区确认的服务，每满 30 分钟积 1 分");
    }
}
