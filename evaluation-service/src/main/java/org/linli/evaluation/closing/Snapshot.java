package org.linli.evaluation.closing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.Balance;
import org.linli.evaluation.board.Recount;
import org.linli.evaluation.ledger.Ledger;
import org.linli.evaluation.ledger.Posting;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adds up the ledger of a district for one period, subject by subject: never more than one of them is held. */
@Component
class Snapshot {

    private static final int BATCH = 500;

    private final Ledger ledger;

    Snapshot(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What all figures of a period come to. */
    record Result(String hash, long figures, long entries) {}

    /**
     * Takes the figures.
     *
     * @param keep stores some of them; the same ones may come again
     */
    Mono<Result> take(Closing closing, Function<List<Figure>, Mono<Void>> keep) {
        return Mono.defer(() -> {
            var digest = new Digest(closing.division(), closing.covers());
            return figures(closing)
                    .doOnNext(digest::add)
                    .buffer(BATCH)
                    .concatMap(keep)
                    .then(Mono.fromSupplier(digest::result));
        });
    }

    private Flux<Figure> figures(Closing closing) {
        return ledger.postings(new Scope.Division(closing.division().value()))
                .windowUntilChanged(Posting::subject)
                .concatMap(subject -> subject.collect(Recount::new, Recount::add))
                .concatMapIterable(recount -> figures(closing, recount));
    }

    private static List<Figure> figures(Closing closing, Recount recount) {
        return recount.boards().entrySet().stream()
                .filter(board -> board.getKey().period().equals(closing.covers()))
                .filter(board -> isCommunity(board.getKey().area()))
                .filter(board -> !board.getValue().equals(Balance.NOTHING))
                .map(board -> Figure.of(closing.id(), board.getKey(), board.getValue()))
                .sorted(Comparator.comparing(Figure::community))
                .toList();
    }

    private static boolean isCommunity(Area area) {
        return area.code().length() == DivisionLevel.COMMUNITY.digits();
    }
}
