package org.linli.kit.store;

import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The document store: what is acknowledged is on a majority's disks, and a store that is gone is noticed in seconds. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    MongoClientSettingsBuilderCustomizer durable() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(2, TimeUnit.SECONDS));
    }

    @Bean
    static BeanPostProcessor storeFailures() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SimpleReactiveMongoDatabaseFactory factory) {
                    factory.setExceptionTranslator(new StoreFailures());
                }
                return bean;
            }
        };
    }

    @Bean
    MongoCustomConversions conversions() {
        return new MongoCustomConversions(DivisionCodeConverters.BOTH);
    }

    @Bean
    StoreHealthIndicator storeHealthIndicator(ReactiveMongoTemplate mongo) {
        return new StoreHealthIndicator(mongo);
    }

    /** Before anything is served: creating an index that is there already does nothing. */
    @Bean
    InitializingBean createIndexes(ReactiveMongoTemplate mongo, ObjectProvider<Indexes> all) {
        return () -> Flux.fromStream(all.orderedStream())
                .concatMap(indexes -> Flux.fromIterable(indexes.definitions())
                        .concatMap(index -> mongo.indexOps(indexes.collection()).createIndex(index)))
                .then()
                .block(Duration.ofMinutes(5));
    }

    @Bean
    WebFluxConfigurer ifMatchArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new IfMatchArgument());
            }
        };
    }

    private static final class IfMatchArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IfMatch.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            var header = exchange.getRequest().getHeaders().getFirst("If-Match");
            return Mono.fromSupplier(() -> IfMatch.of(header));
        }
    }
}
