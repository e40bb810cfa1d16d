package org.linli.request.duplicate;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.request.course.OrderState;
import org.linli.request.likeness.DuplicateSettings;
import org.linli.request.likeness.Match;
import org.linli.request.likeness.Trace;
import org.linli.request.order.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks for what is the same as a new order. Of two the later is proposed to follow the earlier, whichever of them is looked at
 * first; looking again finds the proposal there.
 */
@Component
class Detective {

    private final Traces traces;
    private final MergeProposals proposals;
    private final DuplicateSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    Detective(Traces traces, MergeProposals proposals, DuplicateSettings settings, Clock clock, MeterRegistry meters) {
        this.traces = traces;
        this.proposals = proposals;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        meters.counter("linli.merge.proposals");
    }

    /** Of secret orders nothing is kept and nothing compared. */
    Mono<Void> look(String orderId) {
        return traces.order(orderId)
                .filter(order -> !order.request().secret())
                .flatMap(order -> traces.keep(Trace.of(order), settings).then(Mono.defer(() -> compared(order))));
    }

    private Mono<Void> compared(Order order) {
        return traces.near(Trace.of(order), settings)
                .filter(other -> !other.request().secret())
                .collectList()
                .flatMapMany(near -> Flux.concat(follows(order, near), followed(order, near)))
                .then();
    }

    /** The new one follows the earliest of those that are the same. */
    private Mono<MergeProposal> follows(Order order, List<Order> near) {
        var trace = Trace.of(order);
        return near.stream()
                .filter(other -> Trace.of(other).isBefore(trace))
                .filter(other ->
                        masterIn(other).isPresent() && match(order, other).isPresent())
                .min(Comparator.comparing(Order::submittedAt).thenComparing(Order::id))
                .map(first -> proposed(
                        order,
                        masterIn(first).orElseThrow(),
                        match(order, first).orElseThrow()))
                .orElseGet(Mono::empty);
    }

    /** Those that came later and were looked at earlier follow the new one. */
    private Flux<MergeProposal> followed(Order order, List<Order> near) {
        var trace = Trace.of(order);
        return Flux.fromIterable(near)
                .filter(other -> trace.isBefore(Trace.of(other)))
                .concatMap(later ->
                        Mono.justOrEmpty(match(order, later)).flatMap(match -> proposed(later, order.id(), match)));
    }

    /** What lies open can be followed, and so can what that follows. */
    private static Optional<String> masterIn(Order other) {
        return other.state() instanceof OrderState.Merged(var master)
                ? Optional.of(master)
                : Optional.of(other.id()).filter(ignored -> other.state().isOpen());
    }

    private Optional<Match> match(Order one, Order other) {
        return one.request().category().equals(other.request().category())
                ? Match.of(
                        Trace.of(one),
                        one.request().text(),
                        Trace.of(other),
                        other.request().text(),
                        settings)
                : Optional.empty();
    }

    private Mono<MergeProposal> proposed(Order later, String masterId, Match match) {
        if (masterId.equals(later.id()) || !later.state().isOpen()) {
            return Mono.empty();
        }
        return proposals
                .add(MergeProposal.of(later, masterId, match, clock.instant()))
                .doOnNext(ignored -> meters.counter("linli.merge.proposals").increment())
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }
}
