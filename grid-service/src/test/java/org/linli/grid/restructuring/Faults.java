package org.linli.grid.restructuring;

import com.mongodb.client.result.UpdateResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Lets a test cut off whatever it runs at any of its writes, as if the process had been killed there. Nobody else notices. */
@Configuration(proxyBeanMethods = false)
class Faults {

    @Bean
    static BeanPostProcessor faultyTemplate() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ReactiveMongoTemplate mongo ? new FaultyTemplate(mongo) : bean;
            }
        };
    }

    /** Where to be cut off. */
    static final class Fault {

        private final int at;
        private final boolean isWritten;
        private final AtomicInteger writes = new AtomicInteger();

        /**
         * @param at number of the write, from 0
         * @param isWritten whether that write is stored
         */
        Fault(int at, boolean isWritten) {
            this.at = at;
            this.isWritten = isWritten;
        }

        Context in(Context context) {
            return context.put(Fault.class, this);
        }

        private <T> Mono<T> around(Mono<T> write) {
            if (writes.getAndIncrement() < at) {
                return write;
            }
            return isWritten ? write.then(Mono.error(new Killed())) : Mono.error(new Killed());
        }
    }

    static final class Killed extends RuntimeException {}

    private static final class FaultyTemplate extends ReactiveMongoTemplate {

        FaultyTemplate(ReactiveMongoTemplate mongo) {
            super(mongo.getMongoDatabaseFactory(), mongo.getConverter());
        }

        private static <T> Mono<T> faulty(Mono<T> write) {
            return Mono.deferContextual(context -> context.getOrEmpty(Fault.class)
                    .map(fault -> ((Fault) fault).around(write))
                    .orElse(write));
        }

        @Override
        public <T> Mono<T> insert(T document, String collection) {
            return faulty(super.insert(document, collection));
        }

        @Override
        public Mono<UpdateResult> updateFirst(Query query, UpdateDefinition update, String collection) {
            return faulty(super.updateFirst(query, update, collection));
        }

        @Override
        public <T> Mono<T> findAndModify(
                Query query, UpdateDefinition update, FindAndModifyOptions options, Class<T> type, String collection) {
            return faulty(super.findAndModify(query, update, options, type, collection));
        }
    }
}
