package org.linli.request.suggestion;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Change;
import org.linli.kit.store.StoredTypes;
import org.linli.request.flow.FlowStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The suggestions. */
@Repository
class Suggestions {

    static final String STATE = "state._class";
    static final String CLASS = "suggestionClass";

    private static final String REACHED = "whoever reaches the order, which is asked first, reaches its suggestion";

    private final FlowStore<Suggestion> store;

    Suggestions(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        StoredTypes.makeKnown(mongo, Suggestion.class, SuggestionState.class);
        this.store = new FlowStore<>(Suggestion.class, mongo, relay);
    }

    @Unscoped(REACHED)
    Mono<Suggestion> begin(Change<Suggestion> first, Function<Suggestion, Change<Suggestion>> again) {
        return store.begin(first, again);
    }

    @Unscoped(REACHED)
    Mono<Suggestion> find(String id) {
        return store.find(id);
    }

    @Unscoped(REACHED)
    Mono<Suggestion> change(String id, Function<Suggestion, Change<Suggestion>> step) {
        return store.change(id, step);
    }

    @Unscoped("what is published everybody may read")
    Mono<Page<Suggestion>> published(DivisionCode division, Optional<String> suggestionClass, Paging paging) {
        var criteria = where("divisions").is(division.value()).and(STATE).is("suggestion-published");
        suggestionClass.ifPresent(code -> criteria.and(CLASS).is(code));
        paging.after().ifPresent(last -> criteria.and("_id").lt(last));
        var query = Query.query(criteria).with(Sort.by("_id").descending()).limit(paging.fetch());
        return store.find(query).collectList().map(found -> paging.page(found, Suggestion::id));
    }
}
