package org.linli.request.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.request.City;
import org.linli.request.place.PlaceRefused.NotAGrid;
import org.linli.request.place.PlaceRefused.OutsideEveryGrid;
import org.linli.request.place.PlaceRefused.UnknownGrid;

class GridMapTest {

    private static final String LOWER = "140213050001001";
    private static final String HIGHER = "140213050001002";
    private static final String MICRO = "140213050001001001";
    private static final Boundary WEST = City.square(113.30, 40.00, 0.01, 0.01);
    private static final Boundary EAST = City.square(113.31, 40.00, 0.01, 0.01);

    private final GridMap map = new GridMap();

    private void told(GridEvent... events) {
        map.learn(Arrays.stream(events).map(Place::of).toList());
    }

    private String at(double longitude, double latitude) {
        return map.locate(new Spot(longitude, latitude)).value();
    }

    @Test
    void aSpotLiesInTheGridAroundIt() {
        told(City.grid(LOWER, WEST), City.grid(HIGHER, EAST));

        assertThat(at(113.305, 40.005)).isEqualTo(LOWER);
        assertThat(at(113.315, 40.005)).isEqualTo(HIGHER);
    }

    @Test
    void aMicroGridGoesBeforeItsGrid() {
        told(City.grid(LOWER, WEST), City.grid(MICRO, City.square(113.30, 40.00, 0.005, 0.01)));

        assertThat(at(113.302, 40.005)).isEqualTo(MICRO);
        assertThat(at(113.308, 40.005)).isEqualTo(LOWER);
    }

    @Test
    void aSharedBorderBelongsToTheLowerCode() {
        told(City.grid(HIGHER, EAST), City.grid(LOWER, WEST));

        assertThat(at(113.31, 40.005)).isEqualTo(LOWER);
    }

    @Test
    void aCornerAndTheRimBelongToTheGrid() {
        told(City.grid(LOWER, WEST));

        assertThat(at(113.30, 40.00)).isEqualTo(LOWER);
        assertThat(at(113.305, 40.01)).isEqualTo(LOWER);
    }

    @Test
    void aSpotInAHoleLiesOutside() {
        var hole = City.square(113.304, 40.004, 0.002, 0.002).coordinates().getFirst();
        told(City.grid(LOWER, Boundary.polygon(List.of(WEST.coordinates().getFirst(), hole))));

        assertThat(at(113.301, 40.001)).isEqualTo(LOWER);
        assertThatExceptionOfType(OutsideEveryGrid.class).isThrownBy(() -> at(113.305, 40.005));
    }

    @Test
    void aSpotBeyondEveryGridIsRefused() {
        told(City.grid(LOWER, WEST));

        assertThatExceptionOfType(OutsideEveryGrid.class).isThrownBy(() -> at(113.32, 40.005));
    }

    @Test
    void nothingIsLocatedToACommunity() {
        told(City.drawn("140213050001", 2, WEST));

        assertThatExceptionOfType(OutsideEveryGrid.class).isThrownBy(() -> at(113.305, 40.005));
    }

    @Test
    void aRedrawnGridIsFoundOnlyWhereItNowIs() {
        told(City.grid(LOWER, WEST));

        told(City.drawn(LOWER, 2, EAST));

        assertThat(at(113.315, 40.005)).isEqualTo(LOWER);
        assertThatExceptionOfType(OutsideEveryGrid.class).isThrownBy(() -> at(113.305, 40.005));
    }

    /** Name and outline come in different events: whichever comes last must not undo the other. */
    @RepeatedTest(30)
    void theOrderInWhichEventsComeDoesNotMatter(RepetitionInfo repetition) {
        var events = new ArrayList<GridEvent>(List.of(
                City.grid(LOWER, WEST),
                City.drawn(LOWER, 2, City.square(10, 10, 1, 1)),
                City.drawn(LOWER, 3, EAST),
                City.grid(HIGHER, null),
                City.drawn(HIGHER, 2, WEST)));
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));

        events.forEach(this::told);

        assertThat(at(113.315, 40.005)).isEqualTo(LOWER);
        assertThat(at(113.305, 40.005)).isEqualTo(HIGHER);
        assertThat(map.require(new DivisionCode(LOWER))).isEqualTo(new DivisionCode(LOWER));
        assertThatExceptionOfType(OutsideEveryGrid.class).isThrownBy(() -> at(10.5, 10.5));
    }

    @Test
    void onlyGridsThatAreKnownAreTaken() {
        told(City.division("140213050001", "康吉社区"), City.grid(LOWER, null), City.drawn(HIGHER, 2, EAST));

        assertThat(map.require(new DivisionCode(LOWER)).value()).isEqualTo(LOWER);
        assertThatExceptionOfType(UnknownGrid.class).isThrownBy(() -> map.require(new DivisionCode(HIGHER)));
        assertThatExceptionOfType(NotAGrid.class).isThrownBy(() -> map.require(new DivisionCode("140213050001")));
    }

    @Test
    void thePathNamesWhatIsKnownFromTheDistrictDown() {
        told(City.division("140213", "平城区"), City.division("140213050001", "康吉社区"), City.grid(LOWER, null));

        assertThat(map.path(new DivisionCode(LOWER)))
                .extracting(NamedDivision::name)
                .containsExactly("平城区", "康吉社区", "网格" + LOWER);
    }

    @Test
    void aBoundaryThatIsNoPolygonIsRefused() {
        var open = Boundary.polygon(List.of(WEST.coordinates().getFirst().subList(0, 4)));
        var line = new Boundary("LineString", WEST.coordinates());
        var nothing = Boundary.polygon(List.of());
        var flat = Boundary.polygon(List.of(List.of(List.of(1.0), List.of(2.0), List.of(3.0), List.of(1.0))));

        assertThat(List.of(open, line, nothing, flat))
                .allSatisfy(boundary -> assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(() -> told(City.grid(LOWER, boundary))));
    }

    /** A city of 100 by 90 grids, told one by one between requests. */
    @Test
    void thousandsOfGridsAreEachFound() {
        var centres = new ArrayList<Spot>();
        for (var i = 0; i < 9_000; i++) {
            var longitude = 113 + i % 100 * 0.01;
            var latitude = 40 + i / 100 * 0.01;
            told(City.grid(code(i), City.square(longitude, latitude, 0.01, 0.01)));
            centres.add(new Spot(longitude + 0.005, latitude + 0.005));
            map.locate(centres.getLast());
        }

        for (var i = 0; i < centres.size(); i++) {
            assertThat(map.locate(centres.get(i)).value()).isEqualTo(code(i));
        }
    }

    private static String code(int number) {
        return "140213%03d%03d%03d".formatted(number / 900, number / 30 % 30, number % 30);
    }
}
