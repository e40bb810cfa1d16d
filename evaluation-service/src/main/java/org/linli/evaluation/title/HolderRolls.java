package org.linli.evaluation.title;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.function.Function;
import org.linli.evaluation.points.Period;
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

/** Who holds which title, one document for each title and period. */
@Repository
class HolderRolls {

    private final AggregateStore<HolderRoll> store;

    HolderRolls(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new AggregateStore<>(HolderRoll.class, mongo, relay);
    }

    /** As {@link HolderRoll#take}. */
    @Unscoped("an award names its title")
    Mono<HolderRoll> take(TitleAward award, String place) {
        return change(award, roll -> roll.take(place, award.subjectId()));
    }

    /** As {@link HolderRoll#leave}. */
    @Unscoped("an award names its title")
    Mono<HolderRoll> leave(TitleAward award, String place) {
        return change(award, roll -> roll.leave(place));
    }

    /** How many hold a title. */
    @Unscoped("how many hold it is told to everybody")
    Mono<Integer> held(String titleId, Period period) {
        return store.findOne(one(HolderRoll.idOf(titleId, period.value())))
                .map(roll -> roll.holders().size())
                .defaultIfEmpty(0);
    }

    private Mono<HolderRoll> change(TitleAward award, Function<HolderRoll, Change<HolderRoll>> decide) {
        var roll = one(HolderRoll.idOf(award.titleId(), award.period()));
        return Mono.defer(() -> store.change(roll, decide))
                .switchIfEmpty(Mono.defer(() -> opened(award).then(store.change(roll, decide))));
    }

    /** Without a name: the command that it is opened for is still to come. */
    private Mono<HolderRoll> opened(TitleAward award) {
        return store.insert(HolderRoll.empty(award))
                .contextWrite(ignored -> Context.empty())
                .onErrorResume(DuplicateKeyException.class, another -> Mono.empty());
    }

    private static Query one(String id) {
        return Query.query(where("_id").is(id));
    }

    @Configuration(proxyBeanMethods = false)
    static class HolderRollIndexes {

        @Bean
        Indexes indexesOfHolderRolls() {
            return Indexes.on(HolderRoll.COLLECTION, Indexes.ascending("outbox.at"));
        }
    }
}
