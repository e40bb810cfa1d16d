package org.linli.evaluation.appraisal;

import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens appraisals, closes and counts them, and clears away what was called off. */
@Component
class AppraisalClock implements TimedWork {

    private final Appraisals appraisals;
    private final Counting counting;

    AppraisalClock(Appraisals appraisals, Counting counting) {
        this.appraisals = appraisals;
        this.counting = counting;
    }

    @Override
    public String name() {
        return "appraisals";
    }

    @Override
    public String collection() {
        return Appraisal.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return appraisals.get(new Scope.Division(""), id).flatMap(counting::of).then();
    }
}
