package org.linli.partymember.division;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the copy of the divisions up to date. */
@Component
final class DivisionEvents implements EventHandler {

    private static final int CONCURRENCY = 32;

    private final Divisions divisions;

    DivisionEvents(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public String group() {
        return "party-member.divisions";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var newest = batch.stream()
                .flatMap(received -> Division.toldBy(received.event()).stream())
                .collect(toMap(
                        Division::code, told -> told, BinaryOperator.maxBy(Comparator.comparing(Division::sequence))));
        return Flux.fromIterable(newest.values())
                .flatMap(divisions::learn, CONCURRENCY)
                .then();
    }
}
