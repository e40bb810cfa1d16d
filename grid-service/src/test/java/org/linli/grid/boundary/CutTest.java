package org.linli.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.grid.boundary.Squares.polygon;
import static org.linli.grid.boundary.Squares.rectangle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;

class CutTest {

    @Test
    void stripsLieAcrossTheLongerSideAndAreAsLargeAsAsked() {
        var strips = Cut.into(rectangle(0, 0, 8, 2), List.of(1, 3)).orElseThrow();

        assertThat(Outline.squareMetres(strips.get(1)) / Outline.squareMetres(strips.get(0)))
                .isCloseTo(3, Percentage.withPercentage(0.1));
        assertThat(Cut.position(rectangle(0, 0, 8, 2), strips.get(0)))
                .isLessThan(Cut.position(rectangle(0, 0, 8, 2), strips.get(1)));
    }

    @Test
    void stripsCoverTheWholeAndNothingTwice() {
        var slanted = polygon(0, 0, 5, 1, 7, 4, 3, 5, 0, 0);

        var strips = Cut.into(slanted, List.of(301, 302, 303)).orElseThrow();

        assertThat(faults(slanted, strips)).isZero();
    }

    @Test
    void whereStripsWouldFallApartTheOtherWayIsTaken() {
        var comb = polygon(0, 0, 9, 0, 9, 6, 6, 6, 6, 1, 3, 1, 3, 6, 0, 6, 0, 0);

        var strips = Cut.into(comb, List.of(1, 1)).orElseThrow();

        assertThat(faults(comb, strips)).isZero();
    }

    @Test
    void whatFallsApartEitherWayIsNotCut() {
        var cross = polygon(3, 0, 4, 0, 4, 3, 7, 3, 7, 4, 4, 4, 4, 7, 3, 7, 3, 4, 0, 4, 0, 3, 3, 3, 3, 0);
        var arms = List.of(1, 8, 1);

        var cut = Cut.into(cross, arms);

        cut.ifPresent(strips -> assertThat(faults(cross, strips)).isZero());
        assertThat(Cut.into(spiral(), List.of(1, 1))).isEmpty();
    }

    private static Boundary spiral() {
        return polygon(0, 0, 9, 0, 9, 9, 2, 9, 2, 4, 5, 4, 5, 5, 3, 5, 3, 8, 8, 8, 8, 1, 1, 1, 1, 9, 0, 9, 0, 0);
    }

    private static long faults(Boundary whole, List<Boundary> strips) {
        Map<Integer, Boundary> tiles =
                IntStream.range(0, strips.size()).boxed().collect(Collectors.toMap(i -> i, strips::get));
        var tiling = Tiling.of(whole, tiles);
        return tiling.gaps().size()
                + tiling.overlaps().size()
                + tiling.overhangs().size();
    }
}
