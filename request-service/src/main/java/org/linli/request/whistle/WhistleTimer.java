package org.linli.request.whistle;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells an order what its whistle has to tell it, and notices units that have not come in time, each once. */
@Component
public class WhistleTimer implements TimedWork {

    static final String FIELD = "wakeAt";

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Whistles whistles;
    private final TidingsBearer bearer;
    private final WhistleMetrics metrics;
    private final IdSource ids;
    private final Clock clock;

    WhistleTimer(Whistles whistles, TidingsBearer bearer, WhistleMetrics metrics, IdSource ids, Clock clock) {
        this.whistles = whistles;
        this.bearer = bearer;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "whistles";
    }

    @Override
    public String collection() {
        return Whistle.COLLECTION;
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return whistles.find(id, EVERYWHERE).flatMap(this::tell).then(Mono.defer(() -> notice(id)));
    }

    private Mono<Void> notice(String id) {
        var now = clock.instant();
        return whistles.change(id, EVERYWHERE, whistle -> whistle.notice(now, ids.next()))
                .filter(whistle -> whistle.noticedAt(now))
                .doOnNext(ignored -> metrics.count(WhistleDeed.NOTICE))
                .then();
    }

    /** Tells the order everything that it has not been told, one after the other. */
    public Mono<Whistle> tell(Whistle whistle) {
        if (whistle.tidings().isEmpty()) {
            return Mono.just(whistle);
        }
        var oldest = whistle.tidings().getFirst();
        return bearer.bring(whistle, oldest)
                .then(Mono.defer(() -> whistles.change(whistle.id(), EVERYWHERE, current -> current.told(oldest))))
                .contextWrite(context -> context.delete(CommandId.class)) // the caller's command was carried out before
                .flatMap(this::tell);
    }
}
