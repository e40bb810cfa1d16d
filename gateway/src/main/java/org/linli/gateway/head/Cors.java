package org.linli.gateway.head;

import java.time.Duration;
import java.util.List;
import org.linli.gateway.problem.Refusal.ForeignOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.WebFilter;

/** Lets pages of the origins that are set call the gateway. Tokens travel in a header, so cookies are never sent along. */
@Configuration(proxyBeanMethods = false)
class Cors {

    private static final Duration ANSWER_GOOD_FOR = Duration.ofHours(1);
    private static final int BEFORE_SECURITY = -200;
    private static final List<String> ASKED =
            List.of("Authorization", "Content-Type", "Accept-Language", "Idempotency-Key", "If-Match", "X-Request-Id");
    private static final List<String> SHOWN = List.of(
            "ETag",
            "Location",
            "Retry-After",
            "X-Request-Id",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");

    @Bean
    @Conditional(IsSet.class)
    @Order(BEFORE_SECURITY)
    WebFilter corsFilter(HeadSettings settings) {
        return new CorsWebFilter(rules(settings.corsOrigins()), new ToldWhy());
    }

    private static CorsConfigurationSource rules(List<String> origins) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(ASKED);
        rules.setExposedHeaders(SHOWN);
        rules.setAllowCredentials(false);
        rules.setMaxAge(ANSWER_GOOD_FOR);
        return _ -> rules;
    }

    private static final class ToldWhy extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw new ForeignOrigin();
        }
    }

    private static final class IsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("linli.gateway.head.cors-origins", "")
                    .isBlank();
        }
    }
}
