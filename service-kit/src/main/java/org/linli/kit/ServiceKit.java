package org.linli.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.linli.kit.audit.AuditConfiguration;
import org.linli.kit.calendar.CalendarConfiguration;
import org.linli.kit.consume.ConsumeConfiguration;
import org.linli.kit.idempotency.IdempotencyConfiguration;
import org.linli.kit.identity.IdentityConfiguration;
import org.linli.kit.lease.LeaseConfiguration;
import org.linli.kit.outbox.OutboxConfiguration;
import org.linli.kit.page.PageConfiguration;
import org.linli.kit.problem.ProblemConfiguration;
import org.linli.kit.store.StoreConfiguration;
import org.linli.kit.tally.TallyConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Everything a service imports from the kit, in one line. */
@Configuration(proxyBeanMethods = false)
@Import({
    AuditConfiguration.class,
    CalendarConfiguration.class,
    ConsumeConfiguration.class,
    IdempotencyConfiguration.class,
    IdentityConfiguration.class,
    LeaseConfiguration.class,
    OutboxConfiguration.class,
    PageConfiguration.class,
    ProblemConfiguration.class,
    StoreConfiguration.class,
    TallyConfiguration.class,
})
public class ServiceKit {

    /** In milliseconds, as the store keeps them: an answer says the same as the next read. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** A number where a text is asked for is a mistake of the sender, not something to guess at. */
    @Bean
    JsonMapperBuilderCustomizer textIsText() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    @Bean
    JsonMapperBuilderCustomizer instantsAreWritten() {
        return json -> json.addModule(
                new SimpleModule("written-instants").addDeserializer(Instant.class, new WrittenInstants()));
    }

    @Bean
    IdSource idSource() {
        return IdSource.timeOrdered();
    }
}
