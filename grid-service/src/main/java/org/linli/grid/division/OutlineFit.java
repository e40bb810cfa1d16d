package org.linli.grid.division;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.boundary.OutlineRefused;
import org.linli.grid.boundary.Tiling;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether an outline lies inside its parent's and beside its siblings'. Looked up before the outline is stored: of two siblings that
 * are drawn in the same moment over the same ground both may pass, and the boundary check of the parent reports them.
 */
@Component
public class OutlineFit {

    private final Divisions divisions;

    public OutlineFit(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * Completes if the outline of a division may be this one.
     *
     * @return {@link OutlineRefused} if more than a square metre of it lies elsewhere
     */
    public Mono<Void> check(DivisionCode code, Boundary boundary) {
        return code.level() == DivisionLevel.DISTRICT
                ? Mono.empty()
                : surroundings(code.parent(), code)
                        .publishOn(Schedulers.boundedElastic()) // many siblings take longer than the event loop has
                        .doOnNext(around -> OutlineRefused.check(code, around.with(code, boundary)))
                        .then();
    }

    private Mono<Surroundings> surroundings(DivisionCode parent, DivisionCode code) {
        var siblings =
                divisions.children(parent).filter(sibling -> !sibling.id().equals(code.value()));
        return Mono.zip(
                divisions
                        .find(parent)
                        .mapNotNull(Division::boundary)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty()),
                siblings.filter(sibling -> sibling.boundary() != null)
                        .<DivisionCode, Boundary>collectMap(Division::code, sibling -> requireOutline(sibling)),
                (outer, outlines) -> new Surroundings(outer, new TreeMap<>(outlines)));
    }

    private static Boundary requireOutline(Division division) {
        return Objects.requireNonNull(division.boundary(), "a division with an outline");
    }

    private record Surroundings(Optional<Boundary> outer, TreeMap<DivisionCode, Boundary> siblings) {

        Tiling<DivisionCode> with(DivisionCode code, Boundary boundary) {
            siblings.put(code, boundary);
            return Tiling.of(outer.orElse(null), siblings);
        }
    }
}
