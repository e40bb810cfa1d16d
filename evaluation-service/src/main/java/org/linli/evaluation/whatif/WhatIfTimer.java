package org.linli.evaluation.whatif;

import java.time.Clock;
import org.linli.evaluation.whatif.WhatIfState.Cancelled;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.WhatIfState.Failed;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.WhatIfState.Waiting;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.LongRuns;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has what-ifs run whose turn it is, and those again that a replica which died has left. */
@Component
class WhatIfTimer implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final WhatIfs whatIfs;
    private final WhatIfRuns runs;
    private final Clock clock;

    WhatIfTimer(WhatIfs whatIfs, WhatIfRuns runs, Clock clock) {
        this.whatIfs = whatIfs;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "what-ifs";
    }

    @Override
    public String collection() {
        return WhatIf.COLLECTION;
    }

    @Override
    public String field() {
        return WhatIfs.DUE;
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return whatIfs.get(EVERYWHERE, id).flatMap(this::carryOn);
    }

    private Mono<Void> carryOn(WhatIf whatIf) {
        return switch (whatIf.state()) {
            case Waiting _, Running _ ->
                runs.start(whatIf.id())
                        ? Mono.empty()
                        : whatIfs.putOff(whatIf.id(), clock.instant().plus(LongRuns.BUSY));
            case Done _, Failed _, Cancelled _ -> Mono.empty();
        };
    }
}
