package org.linli.request.order;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Locale;
import org.linli.request.course.Move;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many moves were made, and how long it takes to store a request. */
@Component
public class OrderMetrics {

    private final MeterRegistry meters;
    private final Timer submissions;

    OrderMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.submissions = Timer.builder("linli.order.submit")
                .description("How long it takes to store a new order")
                .publishPercentileHistogram()
                .register(meters);
        Arrays.stream(Move.values()).forEach(this::counter); // a move that nobody has made shows as 0
    }

    private Counter counter(Move move) {
        return Counter.builder("linli.orders")
                .description("Moves made on orders; a repeated one does not count")
                .tag("move", move.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }

    /** Counts the order's latest move if this act made it. */
    public void count(Order order, Act act) {
        var last = order.history().getLast();
        if (last.at().equals(act.at()) && last.actor().equals(act.actor())) {
            counter(last.move()).increment();
        }
    }

    public <T> Mono<T> timed(Mono<T> submission) {
        return Mono.defer(() -> {
            var sample = Timer.start(meters);
            return submission.doOnSuccess(ignored -> sample.stop(submissions));
        });
    }
}
