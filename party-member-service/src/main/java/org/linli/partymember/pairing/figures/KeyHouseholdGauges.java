package org.linli.partymember.pairing.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.kit.identity.Scope;
import org.linli.partymember.pairing.Households;
import org.linli.partymember.pairing.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody must see to: key households whose members have left; and the proof that none is without. */
@Component
class KeyHouseholdGauges {

    private static final Logger LOG = LoggerFactory.getLogger(KeyHouseholdGauges.class);
    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Households households;
    private final AtomicLong toReplace = new AtomicLong();
    private final AtomicLong without = new AtomicLong();

    KeyHouseholdGauges(Households households, MeterRegistry meters) {
        this.households = households;
        Gauge.builder("linli.key.households.to.replace", toReplace, AtomicLong::get)
                .description("Key households whose members have all left and are to be replaced")
                .register(meters);
        Gauge.builder("linli.key.households.without.pairing", without, AtomicLong::get)
                .description("Key households that nobody stands by: never any")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${linli.party-member.key-households.every:60s}", initialDelayString = "10s")
    Mono<Void> count() {
        return households
                .count(EVERYWHERE, Standing.KEY_TO_REPLACE)
                .doOnNext(toReplace::set)
                .then(households.countKeyWithoutPairing(EVERYWHERE))
                .doOnNext(without::set)
                .then()
                .onErrorResume(RuntimeException.class, away -> {
                    LOG.warn("key households are counted later: {}", away.getMessage());
                    return Mono.empty();
                });
    }
}
