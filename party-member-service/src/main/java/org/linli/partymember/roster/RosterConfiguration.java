package org.linli.partymember.roster;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterSettings.class)
class RosterConfiguration {

    @Bean
    Indexes indexesOfRosterReports() {
        return Indexes.on(RosterReport.COLLECTION, Indexes.ascending(ScopeKeys.FIELD, "_id"));
    }
}
