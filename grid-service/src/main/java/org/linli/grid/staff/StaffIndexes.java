package org.linli.grid.staff;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of assignments need beside the key. */
@Configuration(proxyBeanMethods = false)
class StaffIndexes {

    @Bean
    Indexes indexesOfStaffAssignments() {
        return Indexes.on(
                StaffAssignment.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("divisions", "_id"),
                // pins the division and what lasts, and holds the rest of what the figures count
                Indexes.ascending("divisions", "until", "from", "personId", "role"),
                // pins the divisions and their roles, and holds what tells whether someone has one on a day
                Indexes.ascending("division", "role", "from", "until"),
                Indexes.ascending("outbox.at"));
    }
}
