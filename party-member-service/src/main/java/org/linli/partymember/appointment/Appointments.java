package org.linli.partymember.appointment;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who holds and held which position. */
@Repository
class Appointments {

    private final ScopedStore<Appointment> store;

    Appointments(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(Appointment.class, mongo, relay);
    }

    /** The first time, or again. */
    Mono<Appointment> appoint(
            Scope scope, Change<Appointment> first, Function<Appointment, Change<Appointment>> again) {
        return store.insert(first)
                .onErrorResume(
                        DuplicateKeyException.class,
                        ignored -> change(scope, first.next().id(), again));
    }

    Mono<Appointment> change(Scope scope, String id, Function<Appointment, Change<Appointment>> decide) {
        return store.change(scope, id, decide);
    }

    Mono<Page<Appointment>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    /** What they are found by. */
    @Configuration(proxyBeanMethods = false)
    static class AppointmentIndexes {

        @Bean
        Indexes indexesOfAppointments() {
            return Indexes.on(
                    Appointment.COLLECTION, Indexes.ascending("outbox.at"), Indexes.ascending(ScopeKeys.FIELD, "_id"));
        }
    }
}
