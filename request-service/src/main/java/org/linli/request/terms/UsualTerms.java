package org.linli.request.terms;

import java.util.Map;
import org.linli.event.Deadline.Limit;
import org.linli.event.OrderPhase;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What orders are held to where a district has set nothing.
 *
 * @param limits of each phase
 */
@ConfigurationProperties("linli.request.terms")
record UsualTerms(Map<OrderPhase, Limit> limits) {

    UsualTerms {
        limits = Map.copyOf(limits);
    }
}
