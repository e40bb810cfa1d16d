package org.linli.evaluation.verification;

import java.time.Duration;
import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Boards;
import org.linli.evaluation.board.Recount;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.points.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Looks again at a board that seemed to differ, and tells a wrong board from one that is merely a moment behind. The ledger
 * only grows and is written first; so a board that was read before its ledger may lack entries, but never has one too many.
 */
@Component
class Recheck {

    private final Ledger ledger;
    private final Boards boards;
    private final Duration pause;
    private final long looks;

    Recheck(
            Ledger ledger,
            Boards boards,
            @Value("${linli.verification.pause}") Duration pause,
            @Value("${linli.verification.patience}") Duration patience) {
        this.ledger = ledger;
        this.boards = boards;
        this.pause = pause;
        this.looks = patience.dividedBy(pause);
    }

    /** The difference, if the board is wrong; nothing if it is right or only behind. */
    Mono<Difference> difference(BoardKey key) {
        return look(key)
                .flatMap(seen -> seen.isBehind() ? onceCaughtUp(key, seen) : Mono.just(seen))
                .filter(seen -> !seen.board().equals(seen.ledger()))
                .map(seen -> Difference.of(key, seen.board(), seen.ledger()));
    }

    private Mono<Seen> onceCaughtUp(BoardKey key, Seen first) {
        return boards.total(key, key.area().scope())
                .delaySubscription(pause)
                .repeat(looks)
                .filter(board -> board.entries() >= first.ledger().entries())
                .next()
                .flatMap(ignored -> look(key).filter(seen -> !seen.isBehind()).defaultIfEmpty(Seen.NOTHING))
                .defaultIfEmpty(first);
    }

    private Mono<Seen> look(BoardKey key) {
        var scope = key.area().scope();
        return boards.total(key, scope)
                .flatMap(board -> ledger.postings(key.subject(), Period.ALL, scope)
                        .collect(Recount::new, Recount::add)
                        .map(recount -> recount.boards().getOrDefault(key, Balance.NOTHING))
                        .map(sum -> new Seen(board, sum)));
    }

    /** A board, and after it its ledger. */
    private record Seen(Balance board, Balance ledger) {

        static final Seen NOTHING = new Seen(Balance.NOTHING, Balance.NOTHING);

        /** It lacks entries, which may be on their way. */
        boolean isBehind() {
            return board.entries() < ledger.entries();
        }
    }
}
