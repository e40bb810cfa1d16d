package org.linli.partymember.wish;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.kit.identity.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody must see to: wishes that no community has looked at. */
@Component
class WishGauges {

    private static final Logger LOG = LoggerFactory.getLogger(WishGauges.class);

    private final Wishes wishes;
    private final Clock clock;
    private final AtomicLong oldest = new AtomicLong();

    WishGauges(Wishes wishes, Clock clock, MeterRegistry meters) {
        this.wishes = wishes;
        this.clock = clock;
        Gauge.builder("linli.wishes.unscreened.oldest.seconds", oldest, AtomicLong::get)
                .description("How long the wish that has waited the longest to be screened has done so")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${linli.party-member.wish.gauges-every:60s}", initialDelayString = "10s")
    Mono<Void> look() {
        return wishes.oldest(new Scope.Division(""), WishState.Name.PROPOSED)
                .map(wish ->
                        Duration.between(wish.asking().at(), clock.instant()).toSeconds())
                .defaultIfEmpty(0L)
                .doOnNext(oldest::set)
                .then()
                .onErrorResume(RuntimeException.class, away -> {
                    LOG.warn("wishes to be screened are looked for later: {}", away.getMessage());
                    return Mono.empty();
                });
    }
}
