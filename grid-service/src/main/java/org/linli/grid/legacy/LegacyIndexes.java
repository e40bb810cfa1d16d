package org.linli.grid.legacy;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of legacy grids need beside the key. */
@Configuration(proxyBeanMethods = false)
class LegacyIndexes {

    @Bean
    Indexes indexesOfLegacyGrids() {
        return Indexes.on(
                LegacyGrid.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("divisions", "system", "_id"),
                Indexes.ascending("system", "code"),
                Indexes.ascending("cells"),
                Indexes.ascending("outbox.at"));
    }
}
