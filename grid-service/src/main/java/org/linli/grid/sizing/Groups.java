package org.linli.grid.sizing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.grid.boundary.Cut;
import org.linli.grid.division.Division;

/** Shares out the micro-grids of a grid that is split. */
final class Groups {

    private Groups() {}

    /** Micro-grids that lie together, each group as near to an equal share as whole ones allow; without any, empty groups. */
    static Optional<List<List<Division>>> of(Division whole, List<Division> microGrids, int count) {
        if (microGrids.isEmpty()) {
            return Optional.of(IntStream.range(0, count)
                    .mapToObj(ignored -> List.<Division>of())
                    .toList());
        }
        if (microGrids.size() < count) {
            return Optional.empty();
        }
        var ordered = ordered(whole, microGrids);
        var total = households(ordered);
        var groups = new ArrayList<List<Division>>();
        var from = 0;
        for (var i = 1; i <= count; i++) {
            var to = i == count
                    ? ordered.size()
                    : end(ordered, from, ordered.size() - (count - i), (double) total * i / count);
            groups.add(ordered.subList(from, to));
            from = to;
        }
        return Optional.of(groups);
    }

    /** Where the households so far come nearest to what they should be, leaving at least one to this group and to each after it. */
    private static int end(List<Division> ordered, int from, int last, double target) {
        return IntStream.rangeClosed(from + 1, last)
                .boxed()
                .min(comparing(to -> Math.abs(households(ordered.subList(0, to)) - target)))
                .orElseThrow();
    }

    private static List<Division> ordered(Division whole, List<Division> microGrids) {
        var outline = whole.boundary();
        if (outline == null || microGrids.stream().anyMatch(microGrid -> microGrid.boundary() == null)) {
            return microGrids;
        }
        return microGrids.stream()
                .sorted(comparing((Division microGrid) ->
                                Cut.position(outline, Objects.requireNonNull(microGrid.boundary())))
                        .thenComparing(Division::code))
                .toList();
    }

    /** Of all of them together. */
    static int households(List<Division> divisions) {
        return divisions.stream().mapToInt(Groups::households).sum();
    }

    private static int households(Division division) {
        return Objects.requireNonNull(division.grid(), "a micro-grid has its facts")
                .households();
    }
}
