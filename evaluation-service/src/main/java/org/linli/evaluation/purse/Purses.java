package org.linli.evaluation.purse;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Function;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** All purses. Points earned anywhere and at any time can be spent, once. */
@Repository
public class Purses {

    private final AggregateStore<Purse> store;
    private final Boards boards;

    Purses(ReactiveMongoTemplate mongo, OutboxRelay relay, Boards boards) {
        this.store = new AggregateStore<>(Purse.class, mongo, relay);
        this.boards = boards;
    }

    /**
     * Charges a redemption to somebody, once.
     *
     * @param hundredths 1/100 points
     * @return fails with {@link NotEnoughPoints} if that is more than is left
     */
    @Unscoped("a redemption names whose it is")
    public Mono<Void> charge(Subject subject, String redemption, long hundredths) {
        return earned(subject)
                .flatMap(earned -> change(subject, purse -> purse.charge(redemption, hundredths, earned)))
                .then();
    }

    /** Gives back what a redemption took. */
    @Unscoped("a redemption names whose it is")
    public Mono<Void> refund(Subject subject, String redemption) {
        return change(subject, purse -> purse.refund(redemption)).then();
    }

    /** Gives back what a redemption took against its state, if it did. */
    @Unscoped("a redemption names whose it is")
    public Mono<Void> undo(Subject subject, String redemption) {
        return store.change(one(subject), purse -> purse.undo(redemption)).then();
    }

    private Mono<Purse> change(Subject subject, Function<Purse, Change<Purse>> decide) {
        return Mono.defer(() -> store.change(one(subject), decide))
                .switchIfEmpty(Mono.defer(() -> opened(subject).then(store.change(one(subject), decide))));
    }

    /** Without a name: the command that it is opened for is still to come. */
    private Mono<Purse> opened(Subject subject) {
        return store.insert(Purse.empty(subject))
                .contextWrite(ignored -> Context.empty())
                .onErrorResume(DuplicateKeyException.class, another -> Mono.empty());
    }

    /** What is earned and spent, in 1/100 points. */
    @Unscoped("asked by somebody for their own")
    Mono<Spendable> of(Subject subject) {
        return Mono.zip(
                        earned(subject),
                        store.findOne(one(subject)).map(Purse::spent).defaultIfEmpty(0L))
                .map(both -> new Spendable(both.getT1(), both.getT2()));
    }

    /** @param earned 1/100 points, as {@code spent} */
    record Spendable(long earned, long spent) {}

    private Mono<Long> earned(Subject subject) {
        var key = new BoardKey(subject, Area.EVERYWHERE, Period.ALL);
        return boards.total(key, new Scope.Person(subject.id()))
                .map(balance -> balance.points().hundredths());
    }

    private static Query one(Subject subject) {
        return Query.query(where("_id").is(Purse.idOf(subject)));
    }

    @Configuration(proxyBeanMethods = false)
    static class PurseIndexes {

        @Bean
        Indexes indexesOfPurses() {
            return Indexes.on(Purse.COLLECTION, Indexes.ascending("outbox.at"));
        }
    }
}
