package org.linli.partymember.meeting.resolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The resolutions, each caller's part of them. */
@Repository
class Resolutions {

    static final String MEETING = "meeting.meetingId";
    static final String UNIT = "unitId";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ScopedStore<Resolution> store;

    Resolutions(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Resolution.class, ResolutionState.class);
        this.store = new ScopedStore<>(Resolution.class, mongo, relay);
    }

    /** Which resolutions a list holds; without any of these, all that the scope covers. */
    record Filter(Optional<String> meeting, Optional<String> unit, Optional<ResolutionState.Name> state) {

        Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            meeting.ifPresent(id -> fields.put(MEETING, id));
            unit.ifPresent(id -> fields.put(UNIT, id));
            state.ifPresent(name -> fields.put(STATE, name.alias()));
            return fields;
        }
    }

    Mono<Resolution> add(Change<Resolution> adopted) {
        return store.insert(adopted);
    }

    Mono<Resolution> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<Resolution>> page(Scope scope, Filter filter, Paging paging) {
        return store.page(scope, filter.fields(), paging);
    }

    Mono<Resolution> change(Scope scope, String id, Function<Resolution, Change<Resolution>> decide) {
        return store.change(scope, id, decide);
    }
}
