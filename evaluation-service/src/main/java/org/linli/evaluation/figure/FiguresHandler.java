package org.linli.evaluation.figure;

import java.util.List;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what units did. */
@Component
class FiguresHandler implements EventHandler {

    private final UnitFigures figures;

    FiguresHandler(UnitFigures figures) {
        this.figures = figures;
    }

    @Override
    public String group() {
        return "evaluation-service.unit-figures";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST, Topics.PARTY_MEMBER);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var telling = batch.stream()
                .filter(received -> !Deeds.of(received.event()).isEmpty())
                .toList();
        return telling.isEmpty() ? Mono.empty() : figures.count(telling);
    }
}
