package org.linli.grid.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;

class AtlasTest {

    private static final DivisionCode FIRST = new DivisionCode("140213050001001");
    private static final DivisionCode SECOND = new DivisionCode("140213050001002");

    @Test
    void aPlaceIsFoundInTheGridAroundIt() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1), square(SECOND, 1, 1, 0, 1)));

        assertThat(atlas.find(0.5, 0.5)).contains(FIRST);
        assertThat(atlas.find(1.5, 0.5)).contains(SECOND);
    }

    @Test
    void aPlaceOutsideEveryGridIsNotFound() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        assertThat(atlas.find(1.5, 0.5)).isEmpty();
        assertThat(Atlas.EMPTY.find(0.5, 0.5)).isEmpty();
    }

    @Test
    void aPlaceInAHoleIsNotInTheGrid() {
        var outer = List.of(pair(0, 0), pair(3, 0), pair(3, 3), pair(0, 3), pair(0, 0));
        var hole = List.of(pair(1, 1), pair(2, 1), pair(2, 2), pair(1, 2), pair(1, 1));
        var ring = Cell.of(FIRST, 1, Boundary.polygon(List.of(outer, hole))).orElseThrow();

        var atlas = Atlas.EMPTY.with(List.of(ring));

        assertThat(atlas.find(1.5, 1.5)).isEmpty();
        assertThat(atlas.find(0.5, 1.5)).contains(FIRST);
    }

    @Test
    void theFinestCellIsFound() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1), square(FIRST.child(7), 1, 0, 0, 0.5)));

        assertThat(atlas.find(0.2, 0.2)).contains(FIRST.child(7));
        assertThat(atlas.find(0.8, 0.8)).contains(FIRST);
    }

    @Test
    void aMicroGridIsFoundWhoseGridHasNoOutline() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST.child(7), 1, 0, 0, 1)));

        assertThat(atlas.find(0.5, 0.5)).contains(FIRST.child(7));
    }

    @Test
    void aSharedBorderBelongsToTheLowerCodeInWhateverOrderTheyWereDrawn() {
        var cells = new ArrayList<>(List.of(square(SECOND, 1, 0, 0, 1), square(FIRST, 1, 1, 0, 1)));

        assertThat(Atlas.EMPTY.with(cells).find(1, 0.5)).contains(FIRST);
        assertThat(Atlas.EMPTY.with(cells.reversed()).find(1, 0.5)).contains(FIRST);
    }

    @Test
    void aBorderOfTwoGridsBelongsToTheLowerGridEvenIfTheOtherHasMicroGrids() {
        var atlas = Atlas.EMPTY.with(
                List.of(square(FIRST, 1, 0, 0, 1), square(SECOND, 1, 1, 0, 1), square(SECOND.child(1), 1, 1, 0, 0.6)));

        assertThat(atlas.find(1, 0.5)).contains(FIRST);
    }

    @Test
    void aBorderOfTwoMicroGridsBelongsToTheLowerCode() {
        var atlas = Atlas.EMPTY.with(List.of(
                square(FIRST, 1, 0, 0, 2), square(FIRST.child(2), 1, 0, 0, 1), square(FIRST.child(1), 1, 1, 0, 1)));

        assertThat(atlas.find(1, 0.5)).contains(FIRST.child(1));
    }

    @Test
    void aRedrawnCellIsWhereItIsNow() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1))).with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(atlas.find(0.5, 0.5)).isEmpty();
        assertThat(atlas.find(5.5, 5.5)).contains(FIRST);
        assertThat(atlas.size()).isEqualTo(1);
    }

    @Test
    void anOlderVersionComingLateIsPassedOver() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(atlas.with(List.of(square(FIRST, 1, 0, 0, 1)))).isSameAs(atlas);
        assertThat(atlas.with(List.of(square(FIRST, 2, 5, 5, 1)))).isSameAs(atlas);
    }

    @Test
    void theNewestOfSeveralVersionsInOneBatchCounts() {
        var batch = List.of(square(FIRST, 3, 5, 5, 1), square(FIRST, 2, 0, 0, 1));

        assertThat(Atlas.EMPTY.with(batch).find(5.5, 5.5)).contains(FIRST);
        assertThat(Atlas.EMPTY.with(batch).find(0.5, 0.5)).isEmpty();
    }

    @Test
    void anAtlasThatSomeoneReadsDoesNotChange() {
        var before = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        before.with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(before.find(0.5, 0.5)).contains(FIRST);
    }

    @Test
    void cellsDrawnOneByOneAreFoundLikeThoseDrawnTogether() {
        var cells = new ArrayList<>(IntStream.range(0, 40 * 40)
                .mapToObj(i -> square(code(i), 1, i % 40, i / 40, 1))
                .toList());
        Collections.shuffle(cells, new Random(7));
        var together = Atlas.EMPTY.with(cells);

        var oneByOne = Atlas.EMPTY;
        for (var cell : cells) {
            oneByOne = oneByOne.with(List.of(cell));
        }

        assertThat(oneByOne.size()).isEqualTo(1_600);
        var random = new Random(11);
        for (var i = 0; i < 2_000; i++) {
            var longitude = random.nextDouble(-2, 42);
            var latitude = random.nextDouble(-2, 42);
            var expected = inside(longitude) && inside(latitude)
                    ? Optional.of(code((int) latitude * 40 + (int) longitude))
                    : Optional.empty();
            assertThat(oneByOne.find(longitude, latitude)).isEqualTo(expected);
            assertThat(together.find(longitude, latitude)).isEqualTo(expected);
        }
    }

    private static boolean inside(double degrees) {
        return degrees >= 0 && degrees < 40;
    }

    private static DivisionCode code(int number) {
        return new DivisionCode("140213050%03d%03d".formatted(1 + number / 999, 1 + number % 999));
    }

    private static Cell square(DivisionCode code, long version, double west, double south, double size) {
        var ring = List.of(
                pair(west, south),
                pair(west + size, south),
                pair(west + size, south + size),
                pair(west, south + size),
                pair(west, south));
        return Cell.of(code, version, Boundary.polygon(List.of(ring))).orElseThrow();
    }

    private static List<Double> pair(double longitude, double latitude) {
        return List.of(longitude, latitude);
    }
}
