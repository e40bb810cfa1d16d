package org.linli.partymember.meeting.council;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How councils are stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouncilSettings.class)
class CouncilConfiguration {

    @Bean
    Indexes indexesOfCouncils() {
        return Indexes.on(
                Council.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending("wakeAt"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"));
    }
}
