package org.linli.grid.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarthTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1, 111195.1",
        "0, 0, 1, 0, 111195.1",
        "0, 60, 1, 60, 55596.7",
        "179.9995, 0, -179.9995, 0, 111.2",
        "0, 90, 120, 90, 0",
        "0, 0, 180, 0, 20015114.4",
        "116.3913, 39.9075, 121.4737, 31.2304, 1067310",
    })
    void theGreatCircleIsKnown(double x1, double y1, double x2, double y2, double metres) {
        var one = new Position(x1, y1);
        var other = new Position(x2, y2);

        assertThat(Earth.metres(one, other)).isCloseTo(metres, within(Math.max(0.1, metres * 0.001)));
        assertThat(Earth.metres(other, one)).isEqualTo(Earth.metres(one, other));
    }

    @Test
    void aPlaceIsNoDistanceFromItself() {
        var place = new Position(113.3, 40.08);

        assertThat(Earth.metres(place, place)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"180.1, 0", "-181, 0", "0, 90.1", "0, -91", "NaN, 0", "0, Infinity"})
    void thereIsNoPlaceOffTheGlobe(double longitude, double latitude) {
        assertThat(Position.isOnTheGlobe(longitude, latitude)).isFalse();
        assertThatThrownBy(() -> new Position(longitude, latitude)).isInstanceOf(OffTheGlobe.class);
    }
}
