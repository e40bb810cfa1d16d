package org.linli.request.duplicate;

import static org.linli.kit.store.Indexes.ascending;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.linli.request.likeness.DuplicateSettings;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** How duplicates are found and stored; what is looked up on the way is looked up by its key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DuplicateSettings.class)
class DuplicateConfiguration {

    @Bean
    InitializingBean verdictsAreKnown(ReactiveMongoTemplate mongo) {
        return () -> StoredTypes.makeKnown(mongo, Verdict.class, MergeProposal.class);
    }

    @Bean
    Indexes mergeProposalIndexes() {
        return Indexes.on(
                MergeProposal.COLLECTION,
                ascending("divisions", MergeProposals.VERDICT, "_id"),
                ascending("divisions", "_id"),
                ascending(MergeProposals.VERDICT, "_id"),
                ascending("outbox.at"));
    }

    @Bean
    Indexes duplicateWordIndexes() {
        return Indexes.on(Traces.COLLECTION, ascending(Traces.TIDY_AT).expire(Duration.ZERO));
    }
}
