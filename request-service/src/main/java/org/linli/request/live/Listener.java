package org.linli.request.live;

import java.util.concurrent.ArrayBlockingQueue;
import org.linli.request.live.LiveHub.Told;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** One stream's place in the hub: what waits for it, and no more than that. */
final class Listener {

    private final String person;
    private final Audience audience;
    private final Sinks.Many<Told> waiting;
    private final Sinks.Empty<Void> end = Sinks.empty();

    Listener(String person, Audience audience, int most) {
        this.person = person;
        this.audience = audience;
        this.waiting = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(most));
    }

    String person() {
        return person;
    }

    Audience audience() {
        return audience;
    }

    /** Whether there was room for it. */
    boolean tell(Told told) {
        return waiting.tryEmitNext(told) != Sinks.EmitResult.FAIL_OVERFLOW;
    }

    /** At once, whatever still waits: they come back for it. */
    void end() {
        end.tryEmitEmpty();
    }

    /** What it is told from the moment it joined; for one reader. */
    Flux<Told> heard() {
        return waiting.asFlux();
    }

    /** Ends with the listener, however slowly its reader reads. */
    <T> Flux<T> untilTheEnd(Flux<T> stream) {
        return stream.takeUntilOther(end.asMono());
    }
}
