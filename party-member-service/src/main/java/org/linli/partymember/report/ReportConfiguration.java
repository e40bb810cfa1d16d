package org.linli.partymember.report;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    InitializingBean reportTypesKnown(ReactiveMongoTemplate mongo) {
        return () -> StoredTypes.makeKnown(mongo, Report.class, ReportState.class, ReportRound.class);
    }

    /** One for each list; what a list may be asked for besides lies behind the key, so that it is sifted in the index. */
    @Bean
    Indexes indexesOfReports() {
        return Indexes.on(
                Report.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ReportTimer.FIELD),
                Indexes.ascending(ScopeKeys.FIELD, "_id", Reports.PERIOD),
                Indexes.ascending(ScopeKeys.FIELD, Reports.STANDING, "_id", Reports.PERIOD),
                Indexes.ascending(ScopeKeys.FIELD, Reports.UNIT, "_id", Reports.STANDING, Reports.PERIOD),
                Indexes.ascending(
                        ScopeKeys.FIELD, Reports.MEMBER, "_id", Reports.STANDING, Reports.PERIOD, Reports.UNIT));
    }

    @Bean
    Indexes indexesOfReportRounds() {
        return Indexes.on(
                ReportRound.COLLECTION, Indexes.ascending(ReportRounds.FIELD), Indexes.ascending("outbox.at"));
    }
}
