package org.linli.request.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks every now and then for whom something waits, and sends a courier to each who has none yet: nobody waits for another's. */
final class DeliveryTimer {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTimer.class);

    private final Lanes lanes;
    private final Courier courier;
    private final Map<String, Receivers> kinds;
    private final Set<String> onTheWay = ConcurrentHashMap.newKeySet();

    DeliveryTimer(Lanes lanes, Courier courier, List<Receivers> kinds) {
        this.lanes = lanes;
        this.courier = courier;
        this.kinds = kinds.stream().collect(Collectors.toMap(Receivers::kind, Function.identity()));
    }

    /** Does not wait for the couriers. */
    @Scheduled(fixedDelayString = "${linli.delivery.every:1s}", initialDelayString = "${linli.delivery.every:1s}")
    Mono<Void> start() {
        return receivers()
                .doOnNext(receiver -> drain(receiver).subscribe())
                .then()
                .onErrorResume(away -> {
                    LOG.warn("deliveries wait for the store: {}", away.getMessage());
                    return Mono.empty();
                });
    }

    /** The same, and waits until the last courier is back. */
    Mono<Void> run() {
        return receivers()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::drain)
                .then();
    }

    private Flux<String> receivers() {
        return lanes.queueAfter("").expand(lanes::queueAfter);
    }

    private Mono<Void> drain(String receiver) {
        var kind = kind(receiver);
        if (kind == null || !onTheWay.add(receiver)) {
            return Mono.empty();
        }
        return courier.drain(receiver, kind)
                .onErrorResume(failure -> {
                    LOG.warn("deliveries to {} are tried again: {}", receiver, failure.toString());
                    return Mono.empty();
                })
                .doFinally(ignored -> onTheWay.remove(receiver));
    }

    private @Nullable Receivers kind(String receiver) {
        return kinds.get(receiver.substring(0, Math.max(receiver.indexOf(':'), 0)));
    }
}
