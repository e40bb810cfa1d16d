package org.linli.partymember.servicerecord;

import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.linli.partymember.store.ScopeKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoManagedTypes;

@Configuration(proxyBeanMethods = false)
class ServiceRecordConfiguration {

    @Bean
    static MongoManagedTypes storedTypes() {
        return StoredTypes.of(ServiceRecord.class, RecordState.class);
    }

    /** The last one holds the state behind the key, so that a member's records are sifted in the index. */
    @Bean
    Indexes indexesOfServiceRecords() {
        return Indexes.on(
                "service_records",
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, ServiceRecords.STATE, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, ServiceRecords.MEMBER, "_id", ServiceRecords.STATE));
    }
}
