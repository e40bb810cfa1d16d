package org.linli.grid.imports.job;

import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the queries of jobs need beside the key. Parts and rejections are ranges of keys; notes of files are few. */
@Configuration(proxyBeanMethods = false)
class ImportIndexes {

    @Bean
    Indexes indexesOfImports() {
        return Indexes.on(
                ImportJob.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending("divisions", "_id"),
                Indexes.ascending("due"),
                Indexes.ascending("outbox.at"));
    }
}
