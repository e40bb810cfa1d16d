package org.linli.evaluation.appraisal;

import static org.linli.kit.store.Indexes.ascending;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linli.evaluation.appraisal.AppraisalResult.Score;
import org.linli.evaluation.appraisal.AppraisalState.Closed;
import org.linli.evaluation.appraisal.tally.Outcome;
import org.linli.evaluation.points.Subject;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.problem.NotFound;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.linli.kit.store.StoredTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All appraisals: staff find those of their division, voters those in which they vote. */
@Repository
public class Appraisals {

    private static final Scope ANYWHERE = new Scope.Division("");
    private static final String STATE = "state._class";

    private final ScopedStore<Appraisal> store;
    private final MeterRegistry meters;

    Appraisals(ReactiveMongoTemplate mongo, OutboxRelay relay, MeterRegistry meters) {
        StoredTypes.makeKnown(mongo, Appraisal.class, AppraisalState.class);
        this.store = new ScopedStore<>(Appraisal.class, mongo, relay);
        this.meters = meters;
    }

    /** Scores of one that is closed and valid; empty if it is not, or if there is none of this id. */
    @Unscoped("whoever names an appraisal as a ground answers for who may read of it")
    public Mono<AppraisalResult> result(String id) {
        return store.get(ANYWHERE, id)
                .onErrorComplete(NotFound.class)
                .flatMap(appraisal -> appraisal.state() instanceof Closed(var _, var outcome)
                        ? Mono.just(resultOf(appraisal, outcome))
                        : Mono.empty());
    }

    private static AppraisalResult resultOf(Appraisal appraisal, Outcome outcome) {
        var scores = IntStream.range(0, appraisal.nominees().size())
                .mapToObj(place -> new Score(
                        new Subject(
                                appraisal.subjectKind(), appraisal.nominees().get(place)),
                        outcome.standings().get(place).score()))
                .toList();
        return new AppraisalResult(appraisal.id(), appraisal.division(), scores);
    }

    Mono<Appraisal> add(Change<Appraisal> drafted) {
        return store.insert(drafted).doOnNext(this::count);
    }

    Mono<Appraisal> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    /** Moves it to another state. */
    Mono<Appraisal> change(Scope scope, String id, Function<Appraisal, Change<Appraisal>> decide) {
        return store.change(scope, id, decide, this::count);
    }

    /** There is nothing left to do; its state stays. */
    @Unscoped("the time comes for all")
    Mono<Appraisal> cleared(String id) {
        return store.change(ANYWHERE, id, Appraisal::cleared);
    }

    /** In the order of age. */
    Mono<Page<Appraisal>> page(Scope scope, Optional<AppraisalState.Name> state, Paging paging) {
        return store.page(scope, state.map(name -> Map.of(STATE, name.alias())).orElseGet(Map::of), paging);
    }

    private void count(Appraisal now) {
        meters.counter("linli.appraisals", "state", now.state().name().name().toLowerCase(Locale.ROOT))
                .increment();
    }

    @Configuration(proxyBeanMethods = false)
    static class AppraisalStore {

        @Bean
        SealedCollection sealedAppraisals() {
            return new SealedCollection(Appraisal.COLLECTION, "names");
        }

        @Bean
        Indexes indexesOfAppraisals() {
            return Indexes.on(
                    Appraisal.COLLECTION,
                    ascending("outbox.at"),
                    ascending("dueAt"),
                    ascending("names.key", "_id"),
                    ascending(ScopeKeys.FIELD, "_id"),
                    ascending(ScopeKeys.FIELD, STATE, "_id"));
        }
    }
}
