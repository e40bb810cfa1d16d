package org.linli.evaluation.honour;

import java.time.Clock;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves what has expired out of the way; nobody reads it from the very moment on, whenever this comes. */
@Component
class HonourClock implements TimedWork {

    private final HonourItems items;
    private final Clock clock;

    HonourClock(HonourItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "honour-items";
    }

    @Override
    public String collection() {
        return HonourItem.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return items.change(new Scope.Division(""), id, item -> item.expire(clock.instant()))
                .then();
    }
}
