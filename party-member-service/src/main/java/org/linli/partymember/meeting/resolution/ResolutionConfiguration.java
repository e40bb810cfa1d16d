package org.linli.partymember.meeting.resolution;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How resolutions are stored. What a list is sifted by lies behind the key. */
@Configuration(proxyBeanMethods = false)
class ResolutionConfiguration {

    @Bean
    Indexes indexesOfResolutions() {
        return Indexes.on(
                Resolution.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending("wakeAt"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Resolutions.STATE, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Resolutions.MEETING, "_id", Resolutions.STATE, Resolutions.UNIT),
                Indexes.ascending(ScopeKeys.FIELD, Resolutions.UNIT, "_id", Resolutions.STATE));
    }
}
