package org.linli.grid.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Coordinate;

class ReachTest {

    /** From 113.30 E, 40.00 N a hundredth of a degree each way, with a hole in the middle. */
    private static final Boundary SQUARE =
            Boundary.polygon(List.of(ring(113.30, 40.00, 0.01), ring(113.304, 40.004, 0.002)));

    private static List<List<Double>> ring(double west, double south, double size) {
        return List.of(
                List.of(west, south),
                List.of(west + size, south),
                List.of(west + size, south + size),
                List.of(west, south + size),
                List.of(west, south));
    }

    @ParameterizedTest
    @CsvSource({
        "113.301, 40.001, 0", // inside
        "113.30, 40.005, 0", // on the border
        "113.305, 39.999, 112", // a thousandth of a degree south: 111.2 m
        "113.299, 40.005, 86", // the same west: cos 40° of it
        "113.299, 39.999, 141", // off the corner
        "113.305, 40.005, 86", // in the hole, whose nearest side lies east or west
        "114.305, 40.005, 84747" // a degree away
    })
    void theDistanceIsThatFromTheNearestBorder(double longitude, double latitude, int metres) {
        assertThat((double) Reach.metres(new Coordinate(longitude, latitude), SQUARE))
                .isCloseTo(metres, within(1 + metres * 0.002));
    }
}
