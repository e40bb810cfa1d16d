package org.linli.grid.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.Standing.Retired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows splits and merges from node to node: nobody is its own descendant, so every walk ends. */
@Component
public class Lineages {

    private final Divisions divisions;

    Lineages(Divisions divisions) {
        this.divisions = divisions;
    }

    /** What is there now in place of a code, in order; the code itself if it is still there. */
    public Mono<List<DivisionCode>> heirs(DivisionCode code) {
        return walk(Set.of(code), Lineages::successors)
                .filter(node -> !node.isRetired())
                .map(Division::code)
                .sort()
                .collectList();
    }

    /** Every code that something came from, directly or not, in order. */
    public Mono<List<DivisionCode>> ancestors(Division division) {
        return walk(predecessors(division), Lineages::predecessors)
                .map(Division::code)
                .sort()
                .collectList();
    }

    private Flux<Division> walk(Collection<DivisionCode> from, Function<Division, List<DivisionCode>> next) {
        var seen = new TreeSet<>(from);
        return Flux.fromIterable(List.copyOf(seen))
                .flatMapSequential(divisions::find)
                .expand(node -> Flux.fromIterable(
                                next.apply(node).stream().filter(seen::add).toList())
                        .concatMap(divisions::find));
    }

    private static List<DivisionCode> successors(Division division) {
        return division.standing() instanceof Retired(var _, var successors) ? codes(successors) : List.of();
    }

    private static List<DivisionCode> predecessors(Division division) {
        return division.birth() == null ? List.of() : codes(division.birth().predecessors());
    }

    private static List<DivisionCode> codes(List<String> digits) {
        return digits.stream().map(DivisionCode::new).toList();
    }
}
