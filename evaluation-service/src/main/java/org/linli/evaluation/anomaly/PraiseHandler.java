package org.linli.evaluation.anomaly;

import java.util.List;
import org.linli.event.RequestEvent.Rated;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts who is satisfied with whom, and sees whether it is mutual. */
@Component
class PraiseHandler implements EventHandler {

    private final Praises praises;
    private final Anomalies anomalies;

    PraiseHandler(Praises praises, Anomalies anomalies) {
        this.praises = praises;
        this.anomalies = anomalies;
    }

    @Override
    public String group() {
        return "evaluation-service.praise";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var praising = batch.stream()
                .filter(received -> received.event() instanceof Rated rated
                        && Praise.of(rated).isPresent())
                .toList();
        return praising.isEmpty()
                ? Mono.empty()
                : praises.count(praising)
                        .thenMany(Flux.fromIterable(praising)
                                .map(received ->
                                        Praise.of((Rated) received.event()).orElseThrow())
                                .distinct())
                        .concatMap(praises::mutual)
                        .concatMap(anomalies::found)
                        .then();
    }
}
