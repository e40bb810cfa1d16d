package org.linli.request.proposal;

import java.util.List;
import org.linli.event.PartyMemberEvent.UnitCheckedIn;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps which community each unit has checked in with. */
@Component
class UnitTies implements EventHandler {

    private final Candidates candidates;

    UnitTies(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String group() {
        return "request-service.unit-ties";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(UnitCheckedIn.class)
                .concatMap(candidates::learn)
                .then();
    }
}
