package org.linli.partymember.meeting.docket;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How stuck orders are stored. */
@Configuration(proxyBeanMethods = false)
class StuckOrderConfiguration {

    @Bean
    Indexes indexesOfStuckOrders() {
        return Indexes.on(StuckOrder.COLLECTION, Indexes.ascending(ScopeKeys.FIELD, StuckOrders.WAITING, "_id"));
    }
}
