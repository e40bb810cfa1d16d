package org.linli.request.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.linli.kit.IdSource;
import org.linli.request.delivery.Lane.Verdict;
import org.linli.request.delivery.wire.Outcome;
import org.linli.request.delivery.wire.Parcel;
import org.linli.request.delivery.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Takes to one receiver what waits for it. A lane is held while its messages are sent one after the other, so that no two replicas send
 * of one order at once; who dies over it loses it when the lease has run out, and the message is sent again.
 */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Lanes lanes;
    private final Wire wire;
    private final Breakers breakers;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;
    private final IdSource ids;
    private final Clock clock;
    private final DoubleSupplier luck;

    Courier(
            Lanes lanes,
            Wire wire,
            Breakers breakers,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            IdSource ids,
            Clock clock,
            DoubleSupplier luck) {
        this.lanes = lanes;
        this.wire = wire;
        this.breakers = breakers;
        this.settings = settings;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
        this.luck = luck;
    }

    /** Everything that is due, until nothing is or the receiver is down. */
    Mono<Void> drain(String receiver, Receivers kind) {
        var name = receiver.substring(kind.kind().length() + 1);
        return kind.find(name).flatMap(found -> switch (found) {
            case Receiver.Ready ready -> round(new Route(receiver, kind, ready, breakers.of(receiver)));
            case Receiver.Away _ -> Mono.<Void>empty();
            case Receiver.Gone _ -> dropAll(receiver);
        });
    }

    private Mono<Void> dropAll(String receiver) {
        breakers.forget(receiver);
        return lanes.due(receiver, clock.instant(), settings.batch())
                .concatMap(lane -> lanes.change(lane.id(), Lane::ended))
                .then();
    }

    /** One receiver as it is in this round. */
    private record Route(String receiver, Receivers kind, Receiver.Ready to, CircuitBreaker breaker) {}

    private Mono<Void> round(Route route) {
        return batch(route)
                .repeat(settings.rounds())
                .takeUntil(held -> held == 0)
                .then();
    }

    private Mono<Long> batch(Route route) {
        return lanes.due(route.receiver(), clock.instant(), settings.batch())
                .flatMap(lane -> take(lane, route).onErrorResume(failure -> left(lane, failure)), settings.atOnce())
                .count();
    }

    /** What goes wrong with one order holds up no other; its lease runs out, and then it is tried again. */
    private static Mono<Lane> left(Lane lane, Throwable failure) {
        LOG.warn("delivery {} is tried again when its lease has run out: {}", lane.id(), failure.toString());
        return Mono.just(lane);
    }

    /** Empty if the receiver is down, or another has the lane. */
    private Mono<Lane> take(Lane due, Route route) {
        return Mono.defer(() -> {
            if (!route.breaker().tryAcquirePermission()) {
                return Mono.empty();
            }
            var holder = ids.next().toString();
            var now = clock.instant();
            return lanes.change(due.id(), lane -> lane.held(holder, now, now.plus(settings.lease())))
                    .filter(lane -> lane.isHeldBy(holder))
                    .doOnError(ignored -> route.breaker().releasePermission())
                    .switchIfEmpty(Mono.fromRunnable(route.breaker()::releasePermission))
                    .flatMap(lane -> deliver(lane, holder, route));
        });
    }

    /** With the breaker's leave for the first message. */
    private Mono<Lane> deliver(Lane held, String holder, Route route) {
        return send(held, holder, route)
                .expand(lane -> {
                    if (!lane.isHeldBy(holder) || lane.head().isEmpty()) {
                        return Mono.empty();
                    }
                    return route.breaker().tryAcquirePermission()
                            ? send(lane, holder, route)
                            : lanes.change(lane.id(), mine -> mine.postponed(holder, clock.instant()))
                                    .then(Mono.empty());
                })
                .last();
    }

    private Mono<Lane> send(Lane lane, String holder, Route route) {
        var message = lane.head().orElseThrow();
        var begin = System.nanoTime();
        return route.kind()
                .body(lane.orderId(), message)
                .map(body -> parcel(route.to(), body))
                .doOnError(ignored -> route.breaker().releasePermission())
                .flatMap(wire::post)
                .doOnNext(came -> {
                    route.breaker().onResult(System.nanoTime() - begin, TimeUnit.NANOSECONDS, came);
                    metrics.count(route.kind().kind(), came);
                })
                .flatMap(came -> keep(lane, message, came, holder));
    }

    private static Parcel parcel(Receiver.Ready to, String body) {
        return new Parcel(to.address(), to.trusted(), to.key(), to.contentType(), body);
    }

    private Mono<Lane> keep(Lane lane, Message sent, Outcome came, String holder) {
        var now = clock.instant();
        var verdict = verdict(sent.tried(came, now));
        var until = now.plus(settings.lease());
        return lanes.change(lane.id(), mine -> mine.tried(sent, came, holder, verdict, now, until));
    }

    private Verdict verdict(Message tried) {
        var now = clock.instant();
        var patience = settings.patience();
        return patience.isOver(tried, now)
                ? new Verdict(null)
                : new Verdict(now.plus(patience.pause(tried.attempts(), luck.getAsDouble())));
    }
}
