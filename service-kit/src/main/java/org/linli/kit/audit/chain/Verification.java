package org.linli.kit.audit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Proves the chain from its first entry to its last, holding one at a time: when asked, and now and then unasked. */
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Entries entries;
    private final Anchors anchors;
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicLong length = new AtomicLong();

    public Verification(ReactiveMongoTemplate mongo, Entries entries, MeterRegistry meters) {
        this.entries = entries;
        this.anchors = new Anchors(mongo, entries);
        Gauge.builder("linli.audit.broken", broken, AtomicInteger::get)
                .description("1 if the audit trail was not as it was written when last looked at")
                .register(meters);
        Gauge.builder("linli.audit.entries", length, AtomicLong::get)
                .description("Entries of the audit trail when last looked at")
                .register(meters);
    }

    /** Goes along the whole chain. */
    public Mono<Finding> verify() {
        return anchors.last()
                .flatMap(anchor -> entries.all()
                        .collect(() -> new Walk(anchor), Walk::take)
                        .map(Walk::end))
                .doOnNext(this::report);
    }

    private void report(Finding found) {
        broken.set(found.broken().isPresent() ? 1 : 0);
        found.broken().ifPresent(where -> LOG.error("the audit trail is broken: {}", where));
    }

    @Scheduled(
            initialDelayString = "${linli.audit.verify-after:10m}",
            fixedDelayString = "${linli.audit.verify-every:24h}")
    Mono<Void> verifyUnasked() {
        return verify().then();
    }

    @Scheduled(initialDelayString = "${linli.audit.note-every:1m}", fixedDelayString = "${linli.audit.note-every:1m}")
    Mono<Void> noteTheEnd() {
        return anchors.note()
                .doOnNext(head -> length.set(head.sequence()))
                .doOnError(Anchors.ChainBroken.class, lost -> {
                    broken.set(1);
                    LOG.error(lost.getMessage());
                })
                .onErrorComplete(Anchors.ChainBroken.class)
                .then();
    }
}
