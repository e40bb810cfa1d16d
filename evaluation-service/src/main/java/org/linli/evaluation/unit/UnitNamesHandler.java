package org.linli.evaluation.unit;

import java.util.List;
import org.linli.event.PartyMemberEvent.UnitRegistered;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the copy of the units' names. */
@Component
class UnitNamesHandler implements EventHandler {

    private final UnitNames names;

    UnitNamesHandler(UnitNames names) {
        this.names = names;
    }

    @Override
    public String group() {
        return "evaluation-service.unit-names";
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
                .concatMap(names::add)
                .then();
    }
}
