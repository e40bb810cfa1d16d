package org.linli.grid.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

    private static final double TENTH_OF_A_METRE = 1e-6; // degrees

    /** Pairs that eviltransform is tested with. */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069",
    })
    void knownPlacesAreShiftedAsOthersShiftThem(double longitude, double latitude, double shiftedTo, double andTo) {
        var shifted = Gcj02.fromWgs84(new Position(longitude, latitude));

        assertThat(shifted.longitude()).isCloseTo(shiftedTo, within(TENTH_OF_A_METRE));
        assertThat(shifted.latitude()).isCloseTo(andTo, within(TENTH_OF_A_METRE));
    }

    /** Away from the edges of the box, where the shift begins at once. */
    @Property
    void thereAndBackIsTheSamePlaceToATenthOfAMetre(
            @ForAll @DoubleRange(min = 72.05, max = 137.8) double longitude,
            @ForAll @DoubleRange(min = 0.88, max = 55.78) double latitude) {
        var place = new Position(longitude, latitude);

        var back = Gcj02.toWgs84(Gcj02.fromWgs84(place));

        assertThat(Earth.metres(place, back)).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({"71.9, 40", "138, 36", "103.8, 0.8", "100, 56", "-0.1, 51.5", "151.2, -33.9"})
    void outsideChinaNothingIsShifted(double longitude, double latitude) {
        var place = new Position(longitude, latitude);

        assertThat(Gcj02.fromWgs84(place)).isEqualTo(place);
        assertThat(Gcj02.toWgs84(place)).isEqualTo(place);
    }

    @Test
    void theShiftInDatongIsSomeHundredMetres() {
        var place = new Position(113.3, 40.08);

        assertThat(Earth.metres(place, Datum.GCJ02.position(113.3, 40.08))).isBetween(300.0, 900.0);
        assertThat(Datum.WGS84.position(113.3, 40.08)).isEqualTo(place);
    }
}
