package org.linli.evaluation.redemption;

import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes what was cut off between the redemption and its goods and points. */
@Component
class RedemptionClock implements TimedWork {

    private final Redemptions redemptions;
    private final Settlement settlement;

    RedemptionClock(Redemptions redemptions, Settlement settlement) {
        this.redemptions = redemptions;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "redemptions";
    }

    @Override
    public String collection() {
        return Redemption.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    /** That it could not be had is an end, too. */
    @Override
    public Mono<Void> carryOut(String id) {
        return redemptions
                .get(new Scope.Division(""), id)
                .flatMap(settlement::of)
                .onErrorComplete(Refusal.class)
                .then();
    }
}
