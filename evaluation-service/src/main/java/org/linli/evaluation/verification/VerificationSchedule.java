package org.linli.evaluation.verification;

import org.linli.kit.identity.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Verifies everything now and then, so that a difference raises an alert before anyone asks. */
@Component
class VerificationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationSchedule.class);

    private final Verification verification;

    VerificationSchedule(Verification verification) {
        this.verification = verification;
    }

    @Scheduled(initialDelayString = "${linli.verification.every}", fixedDelayString = "${linli.verification.every}")
    Mono<Void> verify() {
        return verification
                .verify(new Scope.Division(""))
                .doOnNext(outcome -> outcome.differences().forEach(d -> LOG.error("board is not its ledger: {}", d)))
                .then();
    }
}
