package org.linli.grid.care;

import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of care need beside the key, and where what is personal lies. */
@Configuration(proxyBeanMethods = false)
class CareIndexes {

    @Bean
    Indexes indexesOfCareSubjects() {
        return Indexes.on(
                CareSubject.COLLECTION,
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("divisions", CareSubjects.TURN),
                Indexes.ascending("divisions", CareSubjects.LEVEL, CareSubjects.TURN),
                Indexes.ascending("responsible", CareSubjects.TURN),
                Indexes.ascending("told", CareSubjects.TURN),
                Indexes.ascending("wakeAt"),
                Indexes.ascending("personal.key", "_id"),
                Indexes.ascending("outbox.at"));
    }

    @Bean
    Indexes indexesOfCareVisits() {
        return Indexes.on(
                CareVisit.COLLECTION,
                Indexes.ascending("subjectId", "_id"),
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("note.key", "_id"),
                Indexes.ascending("outbox.at"));
    }

    @Bean
    SealedCollection sealedCareSubjects() {
        return new SealedCollection(CareSubject.COLLECTION, "personal");
    }

    @Bean
    SealedCollection sealedCareVisits() {
        return new SealedCollection(CareVisit.COLLECTION, "note");
    }
}
