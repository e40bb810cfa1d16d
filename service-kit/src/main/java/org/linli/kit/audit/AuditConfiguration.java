package org.linli.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.kit.audit.chain.Chain;
import org.linli.kit.audit.chain.Entries;
import org.linli.kit.audit.chain.Verification;
import org.linli.kit.store.Indexes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The service's audit trail, and who may read it. */
@Configuration(proxyBeanMethods = false)
@Import({Entries.class, AuditController.class})
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(Entries entries, Clock clock, MeterRegistry meters) {
        return new AuditTrail(new Chain(entries), clock, meters);
    }

    @Bean
    AuditFilter auditFilter(
            AuditTrail trail,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            Supplier<UUID> ids,
            Clock clock) {
        return new AuditFilter(trail, endpoints, ids, clock);
    }

    @Bean
    Verification auditVerification(ReactiveMongoTemplate mongo, Entries entries, MeterRegistry meters) {
        return new Verification(mongo, entries, meters);
    }

    @Bean
    Indexes auditIndexes() {
        return Entries.indexes();
    }
}
