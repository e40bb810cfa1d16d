package org.linli.request.errand;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How errands are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
class ErrandConfiguration {

    @Bean
    Indexes errandIndexes() {
        return Indexes.on(Errand.COLLECTION, ascending("recipient.key", "_id"), ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedRecipients() {
        return new SealedCollection(Errand.COLLECTION, "recipient");
    }
}
