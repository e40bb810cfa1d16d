package org.linli.evaluation.ledger;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's indexes. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /** A subject's own entries by time, those that a staff member's division covers, both in order of subject, and those of a day. */
    @Bean
    Indexes ledgerIndexes() {
        return Indexes.on(
                Entry.COLLECTION,
                Indexes.ascending("subjectKind", "subjectId", "timeline"),
                Indexes.ascending("divisions", "subjectKind", "subjectId", "timeline"),
                Indexes.ascending("day", "subjectKind", "subjectId"));
    }
}
