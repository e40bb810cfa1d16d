package org.linli.evaluation.scoring;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.Draft;
import org.linli.evaluation.ledger.Entries;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.rule.Rulebook;
import org.linli.event.EvaluationEvent.EntryReversed;
import org.linli.event.Event;
import org.linli.event.ServiceEvent.ConfirmationRestored;
import org.linli.event.ServiceEvent.ConfirmationTakenBack;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes into the ledger what events give, and what takes earlier entries back. */
@Component
class Bookkeeping {

    private final Rulebook rulebook;
    private final Ledger ledger;

    Bookkeeping(Rulebook rulebook, Ledger ledger) {
        this.rulebook = rulebook;
        this.ledger = ledger;
    }

    /**
     * All entries of these events, as the ledger holds them. A service's confirmation and what takes it back have the same key and come
     * in this order; what comes in one batch is entered in it, too.
     */
    Mono<List<Entry>> enter(List<Received> batch) {
        var events = batch.stream().map(Received::event).toList();
        return scored(events)
                .flatMap(ledger::enter)
                .flatMap(given -> corrections(events)
                        .flatMap(ledger::enter)
                        .map(corrected -> Stream.concat(given.stream(), corrected.stream())
                                .toList()));
    }

    private Mono<List<Draft>> scored(Collection<Event> events) {
        var latest = events.stream().map(Event::at).max(naturalOrder()).orElse(Instant.EPOCH);
        return rulebook.upTo(latest)
                .flatMap(sets -> Flux.fromIterable(events)
                        .distinct(Event::eventId)
                        .flatMapIterable(event -> sets.score(event).stream()
                                .map(score -> Entries.scored(event, score))
                                .toList())
                        .collectList());
    }

    private Mono<List<Draft>> corrections(Collection<Event> events) {
        return Flux.fromIterable(events)
                .distinct(Event::eventId)
                .concatMap(event -> switch (event) {
                    case EntryReversed reversed -> Flux.just(Entries.reversed(reversed));
                    case ConfirmationTakenBack taken ->
                        each(taken.confirmation(), original -> Entries.takenBack(taken, original));
                    case ConfirmationRestored restored ->
                        each(restored.confirmation(), original -> Entries.restored(restored, original));
                    default -> Flux.<Draft>empty();
                })
                .collectList();
    }

    private Flux<Draft> each(@Nullable UUID scored, Function<Entry, Draft> correction) {
        return scored == null ? Flux.empty() : ledger.entriesFor(scored).map(correction);
    }
}
