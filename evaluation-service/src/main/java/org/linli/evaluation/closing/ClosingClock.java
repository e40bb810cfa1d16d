package org.linli.evaluation.closing;

import java.time.Clock;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the figures of periods that have been closed, once what was under way has come to its end. */
@Component
class ClosingClock implements TimedWork {

    private final ClosingBook book;
    private final Snapshot snapshot;
    private final Clock clock;

    ClosingClock(ClosingBook book, Snapshot snapshot, Clock clock) {
        this.book = book;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "closings";
    }

    @Override
    public String collection() {
        return Closing.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return book.get(new Scope.Division(""), id)
                .filter(closing -> closing.dueAt() != null)
                .flatMap(closing -> snapshot.take(closing, book::keep))
                .flatMap(result -> book.taken(id, result, clock))
                .then();
    }
}
