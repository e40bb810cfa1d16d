package org.linli.grid.division;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of divisions need beside the key. */
@Configuration(proxyBeanMethods = false)
class DivisionIndexes {

    @Bean
    Indexes indexesOfDivisions() {
        return Indexes.on(
                Division.COLLECTION,
                Indexes.ascending("parent", "_id"),
                // pages through the grids of a division, and holds what its figures group and add up: one index, since
                // each of
                // its rows stands in it for every division above
                Indexes.ascending(
                        "divisions", "level", "_id", "grid.kind", "grid.households", "grid.population", Standing.FIELD),
                Indexes.ascending("outbox.at"));
    }
}
