package org.linli.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

class ProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | English", "en-US,zh;q=0.8 | English", "zh-CN,en;q=0.8 | 中文", "en;q=0.2,zh-TW | 中文",
                "fr | 中文", "fr,en | English", "* | 中文", "!!rubbish | 中文"
            })
    void theReaderIsAddressedInTheirLanguage(String acceptLanguage, String detail) {
        var problem = Problem.of(HttpStatus.NOT_FOUND, "not-found", "中文", "English");

        assertThat(problem.detail(acceptLanguage)).isEqualTo(detail);
    }

    @Test
    void whileTheIssuerIsAwayNobodyIsCalledAnImpostor() {
        var problem = Problems.of(new Refusal.ServiceAway("issuer", Duration.ofSeconds(5)));

        assertThat(problem.slug()).isEqualTo("service-unavailable");
        assertThat(problem.service()).isEqualTo("issuer");
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void aFaultOfOurOwnSaysNothingOfItsInside() {
        var problem = Problems.of(new IllegalStateException("secret"));

        assertThat(problem.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(problem.en()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"400, malformed-request", "406, malformed-request", "404, not-found", "500, internal"})
    void whatSpringRefusesIsAProblemToo(int status, String slug) {
        var problem = Problems.of(new ResponseStatusException(HttpStatus.valueOf(status)));

        assertThat(problem.slug()).isEqualTo(slug);
    }
}
