package org.linli.request.hotline;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the hotlines' orders are stored. */
@Configuration(proxyBeanMethods = false)
class HotlineConfiguration {

    @Bean
    Indexes hotlineIndexes() {
        return Indexes.on(
                HotlineOrder.COLLECTION,
                ascending("orderId").unique(),
                ascending("caller.key", "_id"),
                ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedHotlineCallers() {
        return Callers.PLACE;
    }
}
