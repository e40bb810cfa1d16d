package org.linli.request.mediation;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How mediations are stored, and where what is personal of them lies. */
@Configuration(proxyBeanMethods = false)
class MediationConfiguration {

    @Bean
    Indexes mediationIndexes() {
        return Indexes.on(Mediation.COLLECTION, ascending("file.key", "_id"), ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedMediations() {
        return new SealedCollection(Mediation.COLLECTION, "file");
    }
}
