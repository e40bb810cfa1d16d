package org.linli.kit.idempotency;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.kit.store.Indexes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** {@code Idempotency-Key} on every POST of the service. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    IdempotencyFilter idempotencyFilter(
            ReactiveMongoTemplate mongo,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            Supplier<UUID> ids,
            Clock clock,
            JsonMapper json,
            @Value("${spring.http.codecs.max-in-memory-size}") DataSize bodyLimit,
            MeterRegistry meters) {
        return new IdempotencyFilter(new Claims(mongo, ids, clock), endpoints, json, bodyLimit, meters);
    }

    @Bean
    Indexes idempotencyIndexes() {
        return Indexes.on(Claim.COLLECTION, Indexes.ascending(Claim.AT).expire(Claims.LIFE));
    }

    @Bean
    WebFluxConfigurer newIdArgument(Supplier<UUID> ids) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new NewIdArgument(ids));
            }
        };
    }
}
