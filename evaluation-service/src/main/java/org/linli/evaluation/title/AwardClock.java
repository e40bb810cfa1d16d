package org.linli.evaluation.title;

import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finishes what was cut off between an award and the roll of holders. */
@Component
class AwardClock implements TimedWork {

    private final TitleAwards awards;
    private final AwardSettlement settlement;

    AwardClock(TitleAwards awards, AwardSettlement settlement) {
        this.awards = awards;
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "title-awards";
    }

    @Override
    public String collection() {
        return TitleAward.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    /** That there was no place is an end, too. */
    @Override
    public Mono<Void> carryOut(String id) {
        return awards.get(new Scope.Division(""), id)
                .flatMap(settlement::of)
                .onErrorComplete(Refusal.class)
                .then();
    }
}
