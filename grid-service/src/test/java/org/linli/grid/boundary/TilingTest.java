package org.linli.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.grid.boundary.Squares.polygon;
import static org.linli.grid.boundary.Squares.rectangle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;

class TilingTest {

    private static final Boundary AROUND = rectangle(0, 0, 4, 2);
    private static final Boundary WEST = rectangle(0, 0, 2, 2);
    private static final Boundary EAST = rectangle(2, 0, 4, 2);

    /** A square of a thousandth of a degree here is 85.25 m by 111.03 m (WGS-84, by GeographicLib). */
    private static final double SQUARE = 85.25 * 111.03;

    @Test
    void anAreaIsThatOfTheGround() {
        assertThat(Outline.squareMetres(rectangle(0, 0, 1, 1))).isCloseTo(SQUARE, Percentage.withPercentage(0.1));
        assertThat(Outline.squareMetres(rectangle(0, 0, 100, 100)))
                .isCloseTo(SQUARE * 10_000, Percentage.withPercentage(0.2));
    }

    @Test
    void tilesThatFitHaveNoFault() {
        var tiling = Tiling.of(AROUND, Map.of(1, WEST, 2, EAST));

        assertThat(tiling.overlaps()).isEmpty();
        assertThat(tiling.overhangs()).isEmpty();
        assertThat(tiling.gaps()).isEmpty();
    }

    @Test
    void anOverlapIsRepairedInFavourOfTheLowerOne() {
        var tiling = Tiling.of(AROUND, Map.of(1, rectangle(0, 0, 3, 2), 2, EAST));

        assertThat(tiling.overlaps()).singleElement().satisfies(overlap -> {
            assertThat(overlap.lower()).isEqualTo(1);
            assertThat(overlap.higher()).isEqualTo(2);
            assertThat(overlap.squareMetres()).isCloseTo(2 * SQUARE, Percentage.withPercentage(0.1));
            assertThat(Outline.squareMetres(overlap.repaired())).isCloseTo(2 * SQUARE, Percentage.withPercentage(0.1));
        });
        assertThat(Tiling.of(
                                AROUND,
                                Map.of(
                                        1,
                                        rectangle(0, 0, 3, 2),
                                        2,
                                        tiling.overlaps().getFirst().repaired()))
                        .overlaps())
                .isEmpty();
    }

    @Test
    void anOverlapThatWouldCutTheOtherInTwoHasNoRepair() {
        var across = Tiling.of(null, Map.of(1, rectangle(1, -1, 2, 3), 2, AROUND));

        assertThat(across.overlaps()).singleElement().extracting("repaired").isNull();
    }

    @Test
    void whatSticksOutIsCutOff() {
        var tiling = Tiling.of(AROUND, Map.of(1, WEST, 2, rectangle(2, 0, 5, 2)));

        var overhang = tiling.overhangs().getFirst();

        assertThat(overhang.name()).isEqualTo(2);
        assertThat(overhang.squareMetres()).isCloseTo(2 * SQUARE, Percentage.withPercentage(0.1));
        assertThat(Tiling.of(AROUND, Map.of(1, WEST, 2, overhang.repaired())).overhangs())
                .isEmpty();
    }

    @Test
    void aGapGoesToTheNeighbourWithTheLongestBorder() {
        var tiling = Tiling.of(AROUND, Map.of(1, WEST, 2, rectangle(3, 0, 4, 2), 3, rectangle(2, 1, 3, 2)));

        var gap = tiling.gaps().getFirst();

        assertThat(gap.squareMetres()).isCloseTo(SQUARE, Percentage.withPercentage(0.1));
        assertThat(gap.neighbour()).isEqualTo(1); // as long as that of 2, and the lower one
        assertThat(Tiling.of(AROUND, Map.of(1, gap.repaired(), 2, rectangle(3, 0, 4, 2), 3, rectangle(2, 1, 3, 2)))
                        .gaps())
                .isEmpty();
    }

    @Test
    void withoutAnythingInItEverythingIsAGapOfNobody() {
        var gap = Tiling.<Integer>of(AROUND, Map.of()).gaps().getFirst();

        assertThat(gap.neighbour()).isNull();
        assertThat(gap.squareMetres()).isCloseTo(8 * SQUARE, Percentage.withPercentage(0.1));
    }

    @Test
    void aSquareMetreIsRounding() {
        var sliver = 0.5 / (2 * 111.03 * 85_250) * 1_000; // half a square metre along the border
        var tiling = Tiling.of(AROUND, Map.of(1, rectangle(0, 0, 2 + sliver, 2), 2, EAST));

        assertThat(tiling.overlaps()).isEmpty();
    }

    @Test
    void neighboursShareABorderAndNotJustACorner() {
        var tiling = Tiling.of(
                null, Map.of(1, WEST, 2, rectangle(2, 1, 4, 2), 3, rectangle(2, 2, 3, 3), 4, rectangle(9, 9, 10, 10)));

        assertThat(tiling.neighbours(1)).singleElement().satisfies(neighbour -> {
            assertThat(neighbour.name()).isEqualTo(2);
            assertThat(neighbour.metres()).isCloseTo(111.0, within(0.3));
        });
        assertThat(tiling.neighbours(4)).isEmpty();
    }

    @Test
    void aBorderThatOnlyOneSideHasACornerOnIsShared() {
        var slanted = polygon(0, 0, 2, 0, 3, 1.7, 0, 1.7, 0, 0);
        var corner = 1.0 / 3; // on the slanted side but for the last digit
        var beside = polygon(2, 0, 4, 0, 4, 1.7, 3, 1.7, 2 + corner, 1.7 * corner, 2, 0);
        var tiling = Tiling.of(null, Map.of(1, slanted, 2, beside));

        assertThat(tiling.neighbours(1).getFirst().metres()).isCloseTo(Math.hypot(85.25, 1.7 * 111.03), within(0.5));
        assertThat(tiling.merged().orElseThrow().coordinates()).hasSize(1);
    }

    @Test
    void whatDoesNotHangTogetherIsNotMerged() {
        assertThat(Tiling.of(null, Map.of(1, WEST, 2, rectangle(2, 2, 3, 3))).merged())
                .isEmpty();
        assertThat(Tiling.of(null, Map.of(1, WEST, 2, rectangle(3, 0, 4, 2))).merged())
                .isEmpty();
        assertThat(Tiling.of(null, Map.of(1, WEST, 2, EAST)).merged()).isPresent();
    }

    @Test
    void aCommunityOf999GridsIsCheckedInSeconds() {
        var tiles = new TreeMap<Integer, Boundary>();
        IntStream.range(0, 999).forEach(i -> tiles.put(i, rectangle(i % 37, i / 37, i % 37 + 1, i / 37 + 1)));
        var begun = System.nanoTime();

        var tiling = Tiling.of(rectangle(0, 0, 37, 27), tiles);

        assertThat(List.of(tiling.overlaps(), tiling.overhangs(), tiling.gaps()))
                .allMatch(List::isEmpty);
        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
}
