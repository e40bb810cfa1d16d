package org.linli.evaluation.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.verification.Deviations.Line;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds the ledger up again and compares it with the boards. Both are read in order of subject, so that never more than one
 * subject's boards are held; what differs is checked again, because events may be under way.
 */
@Component
class Verification {

    private static final int REPORTED = 100;
    private static final int AT_ONCE = 32;

    private final Ledger ledger;
    private final Boards boards;
    private final Recheck recheck;
    private final AtomicInteger differences = new AtomicInteger();

    Verification(Ledger ledger, Boards boards, Recheck recheck, MeterRegistry meters) {
        this.ledger = ledger;
        this.boards = boards;
        this.recheck = recheck;
        Gauge.builder("linli.boards.differences", differences, AtomicInteger::get)
                .description(
                        "Board totals that were not the sum of their ledger entries when last verified, at most 100")
                .register(meters);
    }

    /**
     * @param boards how many totals were compared
     * @param entries how many ledger entries were added up
     * @param differences the first hundred
     */
    record Outcome(long boards, long entries, List<Difference> differences) {}

    /** Verifies every board under a division. */
    Mono<Outcome> verify(Scope.Division scope) {
        var differing = suspects(scope)
                .flatMapSequential(recheck::difference, AT_ONCE)
                .take(REPORTED)
                .collectList()
                .doOnNext(found -> differences.set(found.size()));
        return Mono.zip(boards.count(scope), ledger.count(scope), differing)
                .map(all -> new Outcome(all.getT1(), all.getT2(), all.getT3()));
    }

    private Flux<BoardKey> suspects(Scope.Division scope) {
        return Flux.mergeComparing(
                        Comparator.comparing(Line::subject),
                        ledger.postings(scope).map(Deviations.Entered::new),
                        boards.all(scope).map(Deviations.Counted::new))
                .windowUntilChanged(Line::subject)
                .concatMap(subject -> subject.collect(() -> new Deviations(scope), Deviations::take))
                .flatMapIterable(Deviations::boards);
    }
}
