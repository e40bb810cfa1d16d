package org.linli.grid.restructuring;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How restructurings are stored. */
@Configuration(proxyBeanMethods = false)
class RestructuringConfiguration {

    @Bean
    Indexes indexesOfRestructurings() {
        return Indexes.on(
                Restructuring.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("dueAt"),
                Indexes.ascending("outbox.at"));
    }
}
