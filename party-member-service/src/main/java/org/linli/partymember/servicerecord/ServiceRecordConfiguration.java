package org.linli.partymember.servicerecord;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.linli.partymember.servicerecord.clash.ClashSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoManagedTypes;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClashSettings.class)
class ServiceRecordConfiguration {

    @Bean
    static MongoManagedTypes storedTypes() {
        return StoredTypes.of(ServiceRecord.class, RecordState.class);
    }

    /**
     * One for each list; where a list may be asked for a state too, that lies behind the key, so that it is sifted in the index. The
     * last ones are for the check, and for what a member or a unit did in a period.
     */
    @Bean
    Indexes indexesOfServiceRecords() {
        return Indexes.on(
                ServiceRecord.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, ServiceRecords.STATE, "_id", ServiceRecords.STANDING),
                Indexes.ascending(ScopeKeys.FIELD, ServiceRecords.STANDING, "_id"),
                Indexes.ascending(
                        ScopeKeys.FIELD, ServiceRecords.MEMBER, "_id", ServiceRecords.STATE, ServiceRecords.STANDING),
                Indexes.ascending(
                        ScopeKeys.FIELD, ServiceRecords.UNIT, "_id", ServiceRecords.STATE, ServiceRecords.STANDING),
                Indexes.ascending(RecordCheck.FIELD),
                Indexes.ascending(ServiceRecords.MEMBER, ServiceRecords.STARTED),
                Indexes.ascending(ServiceRecords.UNIT, ServiceRecords.STARTED));
    }
}
