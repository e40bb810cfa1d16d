package org.linli.partymember.agreement;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends agreements whose last day is over, each once. */
@Component
class AgreementClock implements TimedWork {

    private final Agreements agreements;
    private final IdSource ids;
    private final Clock clock;

    AgreementClock(Agreements agreements, IdSource ids, Clock clock) {
        this.agreements = agreements;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public String collection() {
        return Agreement.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        var eventId = ids.next();
        var now = clock.instant();
        return agreements
                .change(new Scope.Division(""), id, agreement -> agreement.runOut(eventId, now))
                .then();
    }
}
