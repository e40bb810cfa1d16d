package org.linli.partymember.meeting;

import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.partymember.meeting.council.Councils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Convenes what somebody died over while convening it. */
@Component
class CouncilTimer implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Councils councils;
    private final Gavel gavel;

    CouncilTimer(Councils councils, Gavel gavel) {
        this.councils = councils;
        this.gavel = gavel;
    }

    @Override
    public String name() {
        return "councils";
    }

    @Override
    public String collection() {
        return "councils";
    }

    @Override
    public String field() {
        return "wakeAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return councils.get(EVERYWHERE, id).flatMap(gavel::convey);
    }
}
