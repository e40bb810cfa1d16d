package org.linli.kit.sample;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Mono;

/** A store that is away for the next few calls. */
public final class Outage {

    private final AtomicInteger calls = new AtomicInteger();

    public void ofCalls(int number) {
        calls.set(number);
    }

    public boolean isOver() {
        return calls.get() <= 0;
    }

    Mono<Void> pass() {
        return Mono.defer(() -> calls.getAndDecrement() > 0
                ? Mono.error(new DataAccessResourceFailureException("the store is away"))
                : Mono.empty());
    }
}
