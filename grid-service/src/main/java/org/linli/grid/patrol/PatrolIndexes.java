package org.linli.grid.patrol;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of plans and patrols need beside the key. */
@Configuration(proxyBeanMethods = false)
class PatrolIndexes {

    @Bean
    Indexes indexesOfPatrolPlans() {
        return Indexes.on(
                PatrolPlan.COLLECTION,
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("personId", "_id"),
                Indexes.ascending("outbox.at"));
    }

    @Bean
    Indexes indexesOfPatrols() {
        return Indexes.on(
                Patrol.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("outbox.at"));
    }
}
