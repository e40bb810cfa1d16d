package org.linli.request.open311;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.identity.OtherCredentials;
import org.linli.kit.store.Indexes;
import org.linli.request.order.Order;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the public gets in, and what its lists are served by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Open311Settings.class)
class Open311Configuration {

    @Bean
    OtherCredentials publicOfOpen311() {
        return new OtherCredentials(new Open311Door());
    }

    /** Of all requests, and of a status, there are the lists' own. */
    @Bean
    Indexes open311Indexes() {
        return Indexes.on(Order.COLLECTION, ascending(PublicOrders.DIVISIONS, PublicOrders.MATTER, "_id"));
    }
}
