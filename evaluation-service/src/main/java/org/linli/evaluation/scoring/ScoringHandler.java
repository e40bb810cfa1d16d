package org.linli.evaluation.scoring;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.ledger.CapBuckets;
import org.linli.evaluation.ledger.Entry;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Scores events in steps: it is decided what they give, the ledger is written, caps withhold what is too much, and the boards count
 * what is left. Deciding comes first, so that an event which no rule can digest leaves nothing behind; the others may be repeated at
 * will.
 */
@Component
class ScoringHandler implements EventHandler {

    private final Bookkeeping bookkeeping;
    private final CapBuckets caps;
    private final Boards boards;

    ScoringHandler(Bookkeeping bookkeeping, CapBuckets caps, Boards boards) {
        this.bookkeeping = bookkeeping;
        this.caps = caps;
        this.boards = boards;
    }

    @Override
    public String group() {
        return "evaluation-service.ledger";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST, Topics.PARTY_MEMBER, Topics.EVALUATION);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return enter(batch)
                .flatMap(entered -> caps.settle(entered).flatMap(withheld -> count(batch, entered, withheld)));
    }

    /** Writes the ledger. */
    Mono<List<Entry>> enter(List<Received> batch) {
        return bookkeeping.enter(batch);
    }

    private Mono<Void> count(List<Received> batch, List<Entry> entered, Map<String, Long> withheld) {
        var byEvent = entered.stream().collect(groupingBy(entry -> entry.event().id()));
        Function<Received, List<Entry>> entriesOf =
                received -> byEvent.getOrDefault(received.event().eventId().toString(), List.of());
        var scoring = batch.stream()
                .filter(received -> !entriesOf.apply(received).isEmpty())
                .toList();
        return scoring.isEmpty() ? Mono.empty() : boards.count(scoring, entriesOf, withheld);
    }
}
