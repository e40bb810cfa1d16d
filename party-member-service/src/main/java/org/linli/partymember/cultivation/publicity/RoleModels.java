package org.linli.partymember.cultivation.publicity;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The pieces about role models, each caller's part of them; those that are published are for everybody. */
@Repository
class RoleModels {

    /** Where the store keeps the alias of the state's type. */
    static final String STATE = "state._class";

    private final ScopedStore<RoleModel> store;

    RoleModels(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, RoleModel.class, RoleModelState.class);
        this.store = new ScopedStore<>(RoleModel.class, mongo, relay);
    }

    Mono<RoleModel> add(Change<RoleModel> draft) {
        return store.insert(draft);
    }

    Mono<RoleModel> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Page<RoleModel>> page(Scope scope, Optional<RoleModelState.Name> state, Paging paging) {
        return list(scope, state, paging);
    }

    @Unscoped("what is published is for everybody")
    Mono<Page<RoleModel>> published(DivisionCode division, Paging paging) {
        return list(new Scope.Division(division.value()), Optional.of(RoleModelState.Name.PUBLISHED), paging);
    }

    private Mono<Page<RoleModel>> list(Scope scope, Optional<RoleModelState.Name> state, Paging paging) {
        var fields = state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of);
        return store.page(scope, fields, paging);
    }

    Mono<RoleModel> change(Scope scope, String id, Function<RoleModel, Change<RoleModel>> decide) {
        return store.change(scope, id, decide);
    }
}
