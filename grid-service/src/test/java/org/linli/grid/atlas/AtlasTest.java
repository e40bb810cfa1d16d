package org.linli.grid.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Outline;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

class AtlasTest {

    private static final DivisionCode FIRST = new DivisionCode("140213050001001");
    private static final DivisionCode SECOND = new DivisionCode("140213050001002");

    @Test
    void aPlaceIsFoundInTheGridAroundIt() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1), square(SECOND, 1, 1, 0, 1)));

        assertThat(found(atlas, 0.5, 0.5)).contains(FIRST);
        assertThat(found(atlas, 1.5, 0.5)).contains(SECOND);
    }

    @Test
    void aPlaceOutsideEveryGridIsNotFound() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        assertThat(found(atlas, 1.5, 0.5)).isEmpty();
        assertThat(found(Atlas.EMPTY, 0.5, 0.5)).isEmpty();
    }

    @Test
    void aPlaceInAHoleIsNotInTheGrid() {
        var outer = List.of(pair(0, 0), pair(3, 0), pair(3, 3), pair(0, 3), pair(0, 0));
        var hole = List.of(pair(1, 1), pair(2, 1), pair(2, 2), pair(1, 2), pair(1, 1));
        var ring = Cell.of(FIRST, 1, Boundary.polygon(List.of(outer, hole))).orElseThrow();

        var atlas = Atlas.EMPTY.with(List.of(ring));

        assertThat(found(atlas, 1.5, 1.5)).isEmpty();
        assertThat(found(atlas, 0.5, 1.5)).contains(FIRST);
    }

    @Test
    void theBorderOfAHoleIsNearestToAPlaceInIt() {
        var outer = List.of(pair(0, 0), pair(0.03, 0), pair(0.03, 0.03), pair(0, 0.03), pair(0, 0));
        var hole = List.of(pair(0.01, 0.01), pair(0.02, 0.01), pair(0.02, 0.02), pair(0.01, 0.02), pair(0.01, 0.01));
        var ring = Cell.of(FIRST, 1, Boundary.polygon(List.of(outer, hole))).orElseThrow();

        var near = Atlas.EMPTY.with(List.of(ring)).nearest(0.015, 0.012, 1_000).orElseThrow();

        assertThat(near.metres()).isCloseTo(222.4, within(0.1));
    }

    @Test
    void whatJtsSaysIsWhatIsFoundOnCornersAndSidesToo() {
        var random = new Random(20_261_122);
        var stars = IntStream.range(0, 300).mapToObj(i -> star(random)).toList();
        var cells = IntStream.range(0, 300)
                .mapToObj(i -> Cell.of(code(i), 1, stars.get(i)).orElseThrow())
                .toList();
        var locators = stars.stream()
                .map(Outline::of)
                .map(IndexedPointInAreaLocator::new)
                .toList();
        var atlas = Atlas.EMPTY.with(cells);

        for (var place : places(stars, random)) {
            var expected = IntStream.range(0, 300)
                    .filter(i -> locators.get(i).locate(place) != Location.EXTERIOR)
                    .mapToObj(AtlasTest::code)
                    .findFirst();
            assertThat(found(atlas, place.x, place.y)).isEqualTo(expected);
        }
    }

    /** Each corner at another distance from the middle. */
    private static Boundary star(Random random) {
        var x = random.nextDouble(0, 10);
        var y = random.nextDouble(0, 10);
        var corners = new ArrayList<List<Double>>();
        for (var angle = 0.0; angle < 2 * Math.PI; angle += 2 * Math.PI / 20) {
            var radius = random.nextDouble(0.2, 1);
            corners.add(pair(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
        }
        corners.add(corners.getFirst());
        return Boundary.polygon(List.of(corners));
    }

    private static List<Coordinate> places(List<Boundary> stars, Random random) {
        var places = new ArrayList<Coordinate>();
        for (var i = 0; i < 3_000; i++) {
            places.add(new Coordinate(random.nextDouble(-1, 11), random.nextDouble(-1, 11)));
        }
        for (var star : stars) {
            var corners = Outline.of(star).getCoordinates();
            for (var i = 1; i < corners.length; i++) {
                places.add(corners[i]);
                places.add(
                        new Coordinate((corners[i].x + corners[i - 1].x) / 2, (corners[i].y + corners[i - 1].y) / 2));
                places.add(new Coordinate(corners[i].x - 0.1, corners[i].y)); // at the height of a corner
            }
        }
        return places;
    }

    @Test
    void theFinestCellIsFound() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1), square(FIRST.child(7), 1, 0, 0, 0.5)));

        assertThat(found(atlas, 0.2, 0.2)).contains(FIRST.child(7));
        assertThat(found(atlas, 0.8, 0.8)).contains(FIRST);
    }

    @Test
    void aMicroGridIsFoundWhoseGridHasNoOutline() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST.child(7), 1, 0, 0, 1)));

        assertThat(found(atlas, 0.5, 0.5)).contains(FIRST.child(7));
    }

    @Test
    void aSharedBorderBelongsToTheLowerCodeInWhateverOrderTheyWereDrawn() {
        var cells = new ArrayList<>(List.of(square(SECOND, 1, 0, 0, 1), square(FIRST, 1, 1, 0, 1)));

        assertThat(found(Atlas.EMPTY.with(cells), 1, 0.5)).contains(FIRST);
        assertThat(found(Atlas.EMPTY.with(cells.reversed()), 1, 0.5)).contains(FIRST);
    }

    @Test
    void aBorderOfTwoGridsBelongsToTheLowerGridEvenIfTheOtherHasMicroGrids() {
        var atlas = Atlas.EMPTY.with(
                List.of(square(FIRST, 1, 0, 0, 1), square(SECOND, 1, 1, 0, 1), square(SECOND.child(1), 1, 1, 0, 0.6)));

        assertThat(found(atlas, 1, 0.5)).contains(FIRST);
    }

    @Test
    void aBorderOfTwoMicroGridsBelongsToTheLowerCode() {
        var atlas = Atlas.EMPTY.with(List.of(
                square(FIRST, 1, 0, 0, 2), square(FIRST.child(2), 1, 0, 0, 1), square(FIRST.child(1), 1, 1, 0, 1)));

        assertThat(found(atlas, 1, 0.5)).contains(FIRST.child(1));
    }

    @Test
    void aRedrawnCellIsWhereItIsNow() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1))).with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(found(atlas, 0.5, 0.5)).isEmpty();
        assertThat(found(atlas, 5.5, 5.5)).contains(FIRST);
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

        assertThat(found(Atlas.EMPTY.with(batch), 5.5, 5.5)).contains(FIRST);
        assertThat(found(Atlas.EMPTY.with(batch), 0.5, 0.5)).isEmpty();
    }

    @Test
    void anAtlasThatSomeoneReadsDoesNotChange() {
        var before = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        before.with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(found(before, 0.5, 0.5)).contains(FIRST);
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
            assertThat(found(oneByOne, longitude, latitude)).isEqualTo(expected);
            assertThat(found(together, longitude, latitude)).isEqualTo(expected);
        }
    }

    @Test
    void aCellThatIsGoneIsNotFoundAndDoesNotComeBack() {
        var atlas = Atlas.EMPTY
                .with(List.of(square(FIRST, 1, 0, 0, 1), square(SECOND, 1, 0, 0, 1)))
                .with(List.of(Cell.gone(FIRST, 3).orElseThrow()));

        assertThat(found(atlas, 0.5, 0.5)).contains(SECOND);
        assertThat(atlas.size()).isEqualTo(1);
        assertThat(atlas.with(List.of(square(FIRST, 2, 0, 0, 1)))).isSameAs(atlas);
    }

    @Test
    void aCellThatIsGoneStaysSoWhenItIsSettled() {
        var atlas = Atlas.EMPTY.with(List.of(Cell.gone(FIRST, 3).orElseThrow()));
        for (var i = 0; i < 300; i++) {
            atlas = atlas.with(List.of(square(code(1_000 + i), 1, i % 40, i / 40 + 10, 1)));
        }

        var later = atlas.with(List.of(square(FIRST, 2, 0, 0, 1)));

        assertThat(found(later, 0.5, 0.5)).isEmpty();
        assertThat(later.size()).isEqualTo(300);
    }

    @Test
    void ofTwoCellsTheNearerIsTheNearest() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 0.01), square(SECOND, 1, 0.03, 0, 0.01)));

        var near = atlas.nearest(0.029, 0.005, 2_000).orElseThrow();

        assertThat(near.cell().code()).isEqualTo(SECOND);
        assertThat(near.metres()).isCloseTo(111.2, within(0.1));
    }

    @Test
    void aDegreeOfLongitudeIsShorterInTheNorth() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 60, 1)));

        assertThat(atlas.nearest(-0.01, 60.5, 1_000).orElseThrow().metres()).isCloseTo(547.6, within(0.5));
    }

    @Test
    void theDistanceIsThatToTheNearestPointOfTheBorder() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        assertThat(atlas.nearest(1.003, 1.004, 1_000).orElseThrow().metres()).isCloseTo(555.9, within(0.5));
        assertThat(atlas.nearest(0.5, -0.001, 1_000).orElseThrow().metres()).isCloseTo(111.2, within(0.1));
    }

    @Test
    void nothingIsNearestBeyondTheLimit() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));

        assertThat(atlas.nearest(0.5, -0.005, 500)).isEmpty();
        assertThat(Atlas.EMPTY.nearest(0.5, 0.5, 500)).isEmpty();
    }

    @Test
    void ofCellsThatShareTheNearestBorderTheOneThatHasItIsNearest() {
        var atlas = Atlas.EMPTY.with(
                List.of(square(FIRST, 1, 0, 0, 1), square(FIRST.child(7), 1, 0, 0, 0.5), square(SECOND, 1, -1, -1, 1)));

        assertThat(atlas.nearest(0.2, -0.001, 500).orElseThrow().cell().code()).isEqualTo(FIRST.child(7));
        assertThat(atlas.nearest(0.8, -0.001, 500).orElseThrow().cell().code()).isEqualTo(FIRST);
    }

    @Test
    void aCellRedrawnElsewhereIsNoLongerNearestWhereItWas() {
        var atlas = Atlas.EMPTY.with(List.of(square(FIRST, 1, 0, 0, 1)));
        for (var i = 0; i < 200; i++) {
            atlas = atlas.with(List.of(square(code(1_000 + i), 1, i % 40, i / 40 + 10, 1)));
        }

        var redrawn = atlas.with(List.of(square(FIRST, 2, 5, 5, 1)));

        assertThat(redrawn.nearest(0.5, -0.001, 500)).isEmpty();
        assertThat(found(redrawn, 5.5, 5.5)).contains(FIRST);
    }

    @Test
    void theCellsOfADivisionAreThoseUnderItsCode() {
        var community = new DivisionCode("140213050001");
        var atlas = Atlas.EMPTY.with(List.of(
                square(FIRST, 1, 0, 0, 1),
                square(SECOND, 1, 1, 0, 1),
                square(FIRST.child(7), 1, 0, 0, 0.5),
                square(new DivisionCode("140213050002001"), 1, 2, 0, 1)));

        assertThat(atlas.below(community).map(Cell::code)).containsExactlyInAnyOrder(FIRST, SECOND, FIRST.child(7));
        assertThat(atlas.below(FIRST).map(Cell::code)).containsExactlyInAnyOrder(FIRST, FIRST.child(7));
        assertThat(atlas.below(FIRST.child(7)).map(Cell::code)).containsExactly(FIRST.child(7));
        assertThat(atlas.below(new DivisionCode("140213")).count()).isEqualTo(4);
    }

    private static Optional<DivisionCode> found(Atlas atlas, double longitude, double latitude) {
        return Optional.ofNullable(atlas.find(longitude, latitude)).map(Cell::code);
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
