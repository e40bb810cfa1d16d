package org.linli.evaluation.appraisal.ballot;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.scoped.Command;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * All boxes. Writes of theirs carry no id of the command under way: the ids that a document remembers lie in the order of time, and a ballot
 * that is cast again is known by itself.
 */
@Repository
public class BallotBoxes {

    private final AggregateStore<BallotBox> store;
    private final MeterRegistry meters;

    BallotBoxes(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        this.store = new AggregateStore<>(BallotBox.class, mongo, relay);
        this.meters = meters;
    }

    /**
     * As {@link BallotBox#cast}.
     *
     * @param open asked anew whenever another ballot was quicker
     */
    @Unscoped("an appraisal names its voters")
    public Mono<BallotBox> cast(String appraisalId, VoterBody body, int voter, Ballot ballot, BooleanSupplier open) {
        return Mono.defer(() -> {
            var command = new Command<BallotBox>(box -> box.cast(voter, ballot, open.getAsBoolean()));
            return change(appraisalId, body, command).doOnNext(ignored -> count(command, body));
        });
    }

    private void count(Command<BallotBox> command, VoterBody body) {
        if (command.moved()) {
            meters.counter("linli.ballots", "body", body.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    /** As {@link BallotBox#lock}: all boxes of an appraisal, as they are to be counted. */
    @Unscoped("an appraisal that is over has its boxes")
    public Mono<List<BallotBox>> lockAll(String appraisalId) {
        return changeAll(appraisalId, BallotBox::lock);
    }

    /** As {@link BallotBox#discard}: all boxes of an appraisal. */
    @Unscoped("an appraisal that is over has its boxes")
    public Mono<List<BallotBox>> discardAll(String appraisalId) {
        return changeAll(appraisalId, BallotBox::discard);
    }

    /** All boxes of an appraisal that anything was done with. */
    @Unscoped("whoever has a receipt may look for their ballot")
    public Flux<BallotBox> all(String appraisalId) {
        var ids = Stream.of(VoterBody.values())
                .map(body -> BallotBox.idOf(appraisalId, body))
                .toList();
        return store.find(Query.query(where("_id").in(ids)));
    }

    private Mono<List<BallotBox>> changeAll(String appraisalId, Function<BallotBox, Change<BallotBox>> decide) {
        return Flux.fromArray(VoterBody.values())
                .concatMap(body -> change(appraisalId, body, decide))
                .collectList();
    }

    private Mono<BallotBox> change(String appraisalId, VoterBody body, Function<BallotBox, Change<BallotBox>> decide) {
        var one = BallotBox.idOf(appraisalId, body);
        return Mono.defer(() -> store.change(byId(one), decide))
                .switchIfEmpty(Mono.defer(() -> opened(appraisalId, body).then(store.change(byId(one), decide))))
                .contextWrite(ignored -> Context.empty());
    }

    private Mono<BallotBox> opened(String appraisalId, VoterBody body) {
        return store.insert(Change.silent(BallotBox.empty(appraisalId, body)))
                .onErrorResume(DuplicateKeyException.class, another -> Mono.empty());
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }

    @Configuration(proxyBeanMethods = false)
    static class BallotBoxIndexes {

        @Bean
        Indexes indexesOfBallotBoxes() {
            return Indexes.on(BallotBox.COLLECTION, Indexes.ascending("outbox.at"));
        }
    }
}
