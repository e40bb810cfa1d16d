package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.testkit.AuditedEndpoints;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Nobody changes anything without leaving a trace. */
@EvaluationServiceTest
class AuditedTest {

    private final WebTestClient http;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    AuditedTest(WebTestClient http, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.http = http;
        this.mapping = mapping;
    }

    @Test
    void everyEndpointThatMayChangeSomethingLeavesAnEntry() {
        var endpoints = AuditedEndpoints.of("evaluation-service", mapping, http);

        assertThat(endpoints.called()).isNotEmpty();
        assertThat(endpoints.recorded()).containsExactlyInAnyOrderElementsOf(endpoints.called());
    }
}
