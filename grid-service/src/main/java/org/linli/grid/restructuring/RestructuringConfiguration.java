package org.linli.grid.restructuring;

import org.linli.grid.division.Division;
import org.linli.grid.division.Standing;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoManagedTypes;

/** How restructurings are stored. */
@Configuration(proxyBeanMethods = false)
class RestructuringConfiguration {

    @Bean
    static MongoManagedTypes storedTypes() {
        return StoredTypes.of(Division.class, Standing.class, Restructuring.class, RestructuringState.class);
    }

    @Bean
    Indexes indexesOfRestructurings() {
        return Indexes.on(
                Restructuring.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("dueAt"),
                Indexes.ascending("outbox.at"));
    }
}
