package org.linli.evaluation.rule.edition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.evaluation.rule.BadRuleSet;
import org.linli.evaluation.rule.InForce;
import org.linli.evaluation.rule.RuleSet;
import org.linli.evaluation.rule.RuleSetReader;
import org.linli.evaluation.rule.Rulebook;
import org.linli.evaluation.rule.edition.Differences.Difference;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Carries out commands on editions; what cannot be used is neither kept nor approved. */
@Component
class EditionDesk {

    private final Editions editions;
    private final Rulebook rulebook;
    private final Clock clock;
    private final RuleSetReader reader = new RuleSetReader();

    EditionDesk(Editions editions, Rulebook rulebook, Clock clock) {
        this.editions = editions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    EditionAct act(Caller caller) {
        return new EditionAct(caller.subject(), clock.instant());
    }

    Mono<Edition> add(Change<Edition> drafted) {
        return usable(drafted.next()).then(editions.add(drafted));
    }

    Mono<ResponseEntity<EditionView>> change(
            Caller caller, String id, IfMatch ifMatch, Function<Edition, Change<Edition>> decide) {
        return editions.change(caller.scope(), id, edition -> decide.apply(ifMatch.check(edition)))
                .map(EditionDesk::ok);
    }

    /** The same; first it is made sure that what it comes to can be used. */
    Mono<ResponseEntity<EditionView>> changeToUsable(
            Caller caller, String id, IfMatch ifMatch, Function<Edition, Change<Edition>> decide) {
        return editions.get(caller.scope(), id)
                .map(edition -> decide.apply(ifMatch.check(edition)).next())
                .onErrorResume(
                        EditionRefused.class, ignored -> Mono.empty()) // the store knows whether it was done before
                .flatMap(this::usable)
                .then(Mono.defer(() -> change(caller, id, ifMatch, decide)));
    }

    /** Compiling takes its time, and is done where that holds up nobody else. */
    private Mono<Edition> usable(Edition edition) {
        return Mono.fromCallable(() -> reader.compile(edition.text(), edition.inForceUntil(null)))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(BadRuleSet.class, EditionRefused.Unusable::new)
                .thenReturn(edition);
    }

    /**
     * What it says otherwise.
     *
     * @param than id of another edition; without it, what is in force there the moment before it begins
     */
    Mono<List<Difference>> differences(Caller caller, String id, Optional<String> than) {
        return editions.get(caller.scope(), id)
                .flatMap(edition -> than.map(
                                other -> editions.get(caller.scope(), other).map(Edition::text))
                        .orElseGet(() -> before(edition).map(RuleSet::text))
                        .map(other -> Differences.between(other, edition.text()))
                        .defaultIfEmpty(List.of()));
    }

    private Mono<RuleSet> before(Edition edition) {
        var eve = InForce.startOf(edition.firstDay()).minusMillis(1);
        return rulebook.upTo(eve).flatMap(sets -> Mono.justOrEmpty(sets.inForce(Optional.of(edition.division()), eve)));
    }

    static ResponseEntity<EditionView> ok(Edition edition) {
        return ResponseEntity.ok().eTag(eTag(edition)).body(EditionView.of(edition));
    }

    static String eTag(Edition edition) {
        return "\"" + edition.version() + "\"";
    }
}
