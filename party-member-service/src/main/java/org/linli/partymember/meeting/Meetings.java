package org.linli.partymember.meeting;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The meetings, each caller's part of them. */
@Repository
public class Meetings {

    static final String COUNCIL = "councilId";

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ScopedStore<Meeting> store;

    Meetings(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Meeting.class, MeetingState.class);
        this.store = new ScopedStore<>(Meeting.class, mongo, relay);
    }

    Mono<Meeting> add(Change<Meeting> convened) {
        return store.insert(convened);
    }

    /** The meeting of this id; {@link NotFound} if the scope covers none. */
    public Mono<Meeting> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    /** In the order of age. */
    public Mono<Page<Meeting>> page(
            Scope scope, Optional<String> council, Optional<MeetingState.Name> state, Paging paging) {
        var fields = new HashMap<String, String>();
        council.ifPresent(id -> fields.put(COUNCIL, id));
        state.ifPresent(name -> fields.put(STATE, name.alias()));
        return store.page(scope, fields, paging);
    }

    /** The meeting as it is then; {@link NotFound} if the scope covers none. */
    public Mono<Meeting> change(Scope scope, String id, Function<Meeting, Change<Meeting>> decide) {
        return store.change(scope, id, decide);
    }
}
