package org.linli.request.whistle.web;

import java.util.function.Function;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.request.order.Act;
import org.linli.request.order.Acts;
import org.linli.request.whistle.Whistle;
import org.linli.request.whistle.WhistleDeed;
import org.linli.request.whistle.WhistleMetrics;
import org.linli.request.whistle.WhistleTimer;
import org.linli.request.whistle.Whistles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out what a caller does with a whistle, and tells the order of it at once if it can; else the timer does. */
@Component
class WhistleMoves {

    private static final Logger LOG = LoggerFactory.getLogger(WhistleMoves.class);

    private static final Role[] ADMINS = {Role.DISTRICT_ADMIN, Role.STREET_ADMIN, Role.COMMUNITY_ADMIN};

    private final Whistles whistles;
    private final WhistleTimer timer;
    private final WhistleMetrics metrics;
    private final Acts acts;

    WhistleMoves(Whistles whistles, WhistleTimer timer, WhistleMetrics metrics, Acts acts) {
        this.whistles = whistles;
        this.timer = timer;
        this.metrics = metrics;
        this.acts = acts;
    }

    Act admin(Caller caller) {
        return acts.by(caller, ADMINS);
    }

    Act unitAdmin(Caller caller) {
        return acts.by(caller, Role.UNIT_ADMIN);
    }

    Mono<ResponseEntity<WhistleView>> make(
            WhistleDeed deed, String id, Scope scope, Function<Whistle, Change<Whistle>> command) {
        return whistles.change(id, scope, command)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(whistle -> told(deed, whistle))
                .map(whistle -> shown(whistle, ResponseEntity.ok()));
    }

    /** The same with its order told, which a failure of only puts off. */
    Mono<Whistle> told(WhistleDeed deed, Whistle whistle) {
        metrics.count(deed);
        return timer.tell(whistle).onErrorResume(DataAccessException.class, away -> {
            LOG.warn("the order of whistle {} hears of it later: {}", whistle.id(), away.getMessage());
            return Mono.just(whistle);
        });
    }

    static ResponseEntity<WhistleView> shown(Whistle whistle, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + whistle.version() + "\"").body(WhistleView.of(whistle));
    }
}
