package org.linli.request.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.linli.request.delivery.wire.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One breaker for each receiver: who is down is left in peace, but for a few calls now and then to see. */
@Component
class Breakers {

    private static final Logger LOG = LoggerFactory.getLogger(Breakers.class);
    private static final int WINDOW = 10;
    private static final int CALLS_BEFORE_A_VERDICT = 5;

    private static final String OPEN = "linli.delivery.breaker.open";

    private final CircuitBreakerRegistry breakers;
    private final MeterRegistry meters;

    Breakers(Clock clock, @Value("${linli.delivery.breaker-open-for:30s}") Duration openFor, MeterRegistry meters) {
        this.meters = meters;
        breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindow(WINDOW, CALLS_BEFORE_A_VERDICT, SlidingWindowType.COUNT_BASED)
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(openFor)
                .recordResult(result -> result instanceof Outcome outcome && outcome.isTrouble())
                .build());
        breakers.getEventPublisher().onEntryAdded(added -> {
            var breaker = added.getAddedEntry();
            breaker.getEventPublisher().onStateTransition(change -> LOG.warn("deliveries: {}", change));
            gauge(breaker, meters);
        });
    }

    private static void gauge(CircuitBreaker breaker, MeterRegistry meters) {
        var name = breaker.getName();
        Gauge.builder(OPEN, breaker, one -> one.getState() == State.CLOSED ? 0 : 1)
                .description("Whether a receiver is down, as this replica sees it, and deliveries to it are held back")
                .tag("kind", name.substring(0, name.indexOf(':')))
                .tag("receiver", name)
                .strongReference(true)
                .register(meters);
    }

    /** A receiver that is no more has no breaker either. */
    void forget(String receiver) {
        breakers.remove(receiver);
        meters.find(OPEN).tag("receiver", receiver).meters().forEach(meters::remove);
    }

    CircuitBreaker of(String receiver) {
        return breakers.circuitBreaker(receiver);
    }
}
