package org.linli.gateway.route;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The breaker and the bulkhead of each service: whatever happens to one service is kept from the calls of the others. */
@Component
final class Guards {

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

    Guards(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads) {
        this.breakers = breakers;
        this.bulkheads = bulkheads;
    }

    ServiceCall call(String service, Duration timeout) {
        return new ServiceCall(service, timeout, breakers.circuitBreaker(service), bulkheads.bulkhead(service));
    }
}
