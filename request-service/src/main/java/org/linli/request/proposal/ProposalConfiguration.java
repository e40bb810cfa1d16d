package org.linli.request.proposal;

import static org.linli.kit.store.Indexes.ascending;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.linli.request.order.Order;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the look-ups of proposals need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Weights.class)
class ProposalConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Bean
    Indexes unitIndexes() {
        return Indexes.on(Candidates.UNITS, ascending(Candidates.DIVISION, "_id"), ascending("name"));
    }

    @Bean
    Indexes unitTieIndexes() {
        return Indexes.on(Candidates.TIES, ascending(Candidates.COMMUNITY, "_id"));
    }

    @Bean
    Indexes loadIndexes() {
        return Indexes.on(Order.COLLECTION, ascending(Candidates.LEADS));
    }

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes unitPastInboxIndexes() {
        return Indexes.on(PastOrders.COLLECTION + "_inbox", ascending("seenAt").expire(REMEMBERED));
    }
}
