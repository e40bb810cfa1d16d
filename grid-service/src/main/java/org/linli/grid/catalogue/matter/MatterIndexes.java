package org.linli.grid.catalogue.matter;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of matters need beside the key. */
@Configuration(proxyBeanMethods = false)
class MatterIndexes {

    @Bean
    Indexes indexesOfMatters() {
        return Indexes.on(Matter.COLLECTION, Indexes.ascending("shelves", "_id"));
    }
}
