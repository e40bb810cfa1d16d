package org.linli.grid.station;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of stations need beside the key. */
@Configuration(proxyBeanMethods = false)
class StationIndexes {

    @Bean
    Indexes indexesOfStations() {
        return Indexes.on(
                Station.COLLECTION,
                Indexes.ascending("divisions", "closedAt", "_id"),
                Indexes.ascending("tile", "closedAt"),
                Indexes.ascending("outbox.at"));
    }
}
