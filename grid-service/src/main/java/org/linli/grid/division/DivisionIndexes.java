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
                // pins the division, and holds the rest of what the figures group and add up
                Indexes.ascending(
                        "divisions", "level", "grid.kind", "grid.households", "grid.population", Standing.FIELD),
                Indexes.ascending("outbox.at"));
    }
}
