package org.linli.request.matter;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of the catalogues need beside the key. */
@Configuration(proxyBeanMethods = false)
class MatterIndexes {

    @Bean
    Indexes indexesOfCatalogueCopies() {
        return Indexes.on(CatalogueCopy.COLLECTION, Indexes.ascending("division"));
    }

    @Bean
    Indexes indexesOfMatters() {
        return Indexes.on(Matter.COLLECTION, Indexes.ascending("catalogueVersion", "_id"));
    }
}
