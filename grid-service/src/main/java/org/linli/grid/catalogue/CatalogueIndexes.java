package org.linli.grid.catalogue;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of versions need beside the key. */
@Configuration(proxyBeanMethods = false)
class CatalogueIndexes {

    @Bean
    Indexes indexesOfCatalogueVersions() {
        return Indexes.on(
                CatalogueVersion.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("division", "_id"),
                Indexes.ascending("division", "number"),
                Indexes.ascending("division", "publication.effectiveFrom"),
                Indexes.ascending("outbox.at"));
    }
}
