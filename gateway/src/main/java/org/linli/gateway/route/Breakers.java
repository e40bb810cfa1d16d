package org.linli.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.linli.gateway.problem.Refusal.ServiceAway;
import org.linli.gateway.problem.Refusal.ServiceSlow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** One breaker for each service. */
@Configuration(proxyBeanMethods = false)
class Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final int WINDOW_SECONDS = 10;
    private static final int CALLS_BEFORE_A_VERDICT = 10;
    private static final int CALLS_TO_TRY_AGAIN_WITH = 3;

    /** A 500 is a fault in one function of a service that is there: it must not close all the others. */
    private static final Set<HttpStatusCode> SERVICE_IN_TROUBLE =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);

    @Bean
    CircuitBreakerRegistry circuitBreakers(RouteSettings settings) {
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW_SECONDS, CALLS_BEFORE_A_VERDICT, SlidingWindowType.TIME_BASED)
                .permittedNumberOfCallsInHalfOpenState(CALLS_TO_TRY_AGAIN_WITH)
                .waitDurationInOpenState(settings.breakerOpenFor())
                .ignoreException(failure -> !(failure instanceof ServiceAway || failure instanceof ServiceSlow))
                .recordResult(SERVICE_IN_TROUBLE::contains)
                .build());
        breakers.getEventPublisher()
                .onEntryAdded(added ->
                        added.getAddedEntry().getEventPublisher().onStateTransition(change -> LOG.warn("{}", change)));
        return breakers;
    }

    @Bean
    MeterBinder circuitBreakerMetrics(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }
}
