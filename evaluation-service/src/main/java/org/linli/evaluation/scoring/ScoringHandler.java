package org.linli.evaluation.scoring;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.rule.RuleSets;
import org.linli.evaluation.rule.Rulebook;
import org.linli.event.Event;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Scores events in three steps: rules decide, the ledger is written, the boards count what the ledger holds. Deciding is pure
 * and comes first, so that an event which no rule can digest leaves nothing behind; the other two may be repeated at will.
 */
@Component
class ScoringHandler implements EventHandler {

    private final Rulebook rulebook;
    private final Ledger ledger;
    private final Boards boards;

    ScoringHandler(Rulebook rulebook, Ledger ledger, Boards boards) {
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.boards = boards;
    }

    @Override
    public String group() {
        return "evaluation-service.ledger";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST, Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return enter(batch).flatMap(entered -> count(batch, entered));
    }

    /** Writes the ledger. */
    Mono<Map<String, List<Entry>>> enter(List<Received> batch) {
        return rulebook.upTo(latest(batch))
                .flatMap(sets -> Flux.fromIterable(batch)
                        .map(Received::event)
                        .distinct(Event::eventId)
                        .flatMapIterable(event -> entries(sets, event))
                        .collectList())
                .flatMap(ledger::add)
                .map(entries -> entries.stream()
                        .collect(groupingBy(entry -> entry.event().id())));
    }

    private static Instant latest(List<Received> batch) {
        return batch.stream().map(one -> one.event().at()).max(naturalOrder()).orElse(Instant.EPOCH);
    }

    private static List<Entry> entries(RuleSets sets, Event event) {
        return sets.score(event).stream().map(score -> Entry.of(event, score)).toList();
    }

    private Mono<Void> count(List<Received> batch, Map<String, List<Entry>> entered) {
        Function<Received, List<Entry>> entriesOf =
                received -> entered.getOrDefault(received.event().eventId().toString(), List.of());
        var scoring = batch.stream()
                .filter(received -> !entriesOf.apply(received).isEmpty())
                .toList();
        return scoring.isEmpty() ? Mono.empty() : boards.count(scoring, entriesOf);
    }
}
