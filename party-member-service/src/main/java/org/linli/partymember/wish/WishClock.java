package org.linli.partymember.wish;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets claims run out and wishes expire, each once. */
@Component
class WishClock implements TimedWork {

    private final Wishes wishes;
    private final WishTerms terms;
    private final IdSource ids;
    private final Clock clock;

    WishClock(Wishes wishes, WishTerms terms, IdSource ids, Clock clock) {
        this.wishes = wishes;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public String collection() {
        return Wish.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        var act = new WishAct(ids.next(), clock.instant());
        return wishes.change(new Scope.Division(""), id, wish -> wish.timeOut(terms, act))
                .then();
    }
}
