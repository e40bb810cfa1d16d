package org.linli.grid.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.locate.Grid;
import org.linli.grid.position.Earth;
import org.linli.grid.position.Position;
import org.linli.grid.station.Spot;
import org.linli.grid.station.Walking;

class CircleTest {

    private static final Walking WALKING = new Walking(1.3, 75, 15);
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final double LONGITUDE = 113.3;

    @Test
    void aGridWithinAQuarterOfAnHoursWalkIsCovered() {
        var circle = new Circle(WALKING, List.of(station("s-1", 865)));

        assertThat(circle.uncovered(List.of(grid(1, 0)))).isEmpty();
    }

    @Test
    void aGridBeyondItIsNotAndIsToldHowFarTheNearestIs() {
        var circle = new Circle(WALKING, List.of(station("far", 3_000), station("near", 866)));

        assertThat(circle.uncovered(List.of(grid(1, 0))))
                .containsExactly(new UncoveredGrid(COMMUNITY.child(1), "near", 16));
    }

    @Test
    void aGridWithoutAnyStationNearIsToldNone() {
        var circle = new Circle(WALKING, List.of(station("far", 20_000)));

        assertThat(circle.uncovered(List.of(grid(1, 0), grid(2, 19_900))))
                .containsExactly(new UncoveredGrid(COMMUNITY.child(1), null, null));
    }

    @Test
    void aStationAcrossABorderCountsLikeAnyOther() {
        var grids = IntStream.range(0, 50).mapToObj(i -> grid(i + 1, 500.0 * i)).toList();
        var stations = IntStream.range(0, 25)
                .mapToObj(i -> station("s-" + i, 1_000.0 * i + 250))
                .toList();

        assertThat(new Circle(WALKING, stations).uncovered(grids)).isEmpty();
    }

    @Test
    void stationsAreLookedForOnTheTilesOfTheGridsAndAroundThem() {
        assertThat(Circle.tiles(List.of(grid(1, 0), grid(2, 10)))).hasSize(9);
        assertThat(Circle.tiles(List.of())).isEmpty();
    }

    private static Grid grid(int number, double metresNorth) {
        return new Grid(COMMUNITY.child(number), north(metresNorth));
    }

    private static Spot station(String id, double metresNorth) {
        return new Spot(id, north(metresNorth));
    }

    private static Position north(double metres) {
        return new Position(LONGITUDE, 40 + metres / Earth.METRES_PER_DEGREE);
    }
}
