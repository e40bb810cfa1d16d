package org.linli.grid.leader;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.leader.LeaderRefused.AlreadyResponsible;
import org.linli.grid.store.Within;
import org.linli.kit.identity.Scope;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The stored leaders. */
@Repository
class ResponsibleLeaders {

    private static final String ID = "_id";
    private static final String DIVISIONS = "divisions";

    private final AggregateStore<ResponsibleLeader> store;

    ResponsibleLeaders(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(ResponsibleLeader.class, mongo, relay);
    }

    @Bean
    static Indexes indexesOfResponsibleLeaders() {
        return Indexes.on(
                ResponsibleLeader.COLLECTION,
                Indexes.ascending("slot").unique(),
                Indexes.ascending(DIVISIONS, ID),
                Indexes.ascending("outbox.at"));
    }

    /** Stores a new one; {@link AlreadyResponsible} if the person answers for the division. */
    Mono<ResponsibleLeader> add(Change<ResponsibleLeader> first) {
        var wanted = first.next();
        return store.insert(first)
                .onErrorResume(
                        DuplicateKeyException.class,
                        taken -> store.change(
                                        Query.query(where("slot").is(wanted.slot())),
                                        holder -> holder.givenWayTo(wanted))
                                .then(Mono.defer(() -> store.insert(first))))
                .onErrorMap(DuplicateKeyException.class, taken -> new AlreadyResponsible(wanted.division()));
    }

    /** Leaders of a division and everything below it, the oldest first. */
    Mono<Page<ResponsibleLeader>> below(Scope scope, DivisionCode division, Paging paging) {
        scope.require(division);
        var below = where(DIVISIONS).is(division.value());
        paging.after().ifPresent(last -> below.and(ID).gt(last));
        return store.find(Query.query(below).with(Sort.by(ID)).limit(paging.fetch()))
                .collectList()
                .map(found -> paging.page(found, ResponsibleLeader::id));
    }

    /** Carries out a command on one within the scope. */
    Mono<ResponsibleLeader> change(
            Scope scope, String id, Function<ResponsibleLeader, Change<ResponsibleLeader>> decide) {
        return store.change(Query.query(Within.scope(scope, where(ID).is(id))), decide);
    }
}
