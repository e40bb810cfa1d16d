package org.linli.request.unit;

import java.util.List;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the copy of units. */
@Component
class UnitFeed implements EventHandler {

    private final Units units;

    UnitFeed(Units units) {
        this.units = units;
    }

    @Override
    public String group() {
        return "request-service.units";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(UnitRegistered.class)
                .map(Unit::of)
                .concatMap(units::learn)
                .then();
    }
}
