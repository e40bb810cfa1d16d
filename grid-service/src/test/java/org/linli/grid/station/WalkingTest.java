package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkingTest {

    private static final Walking WALKING = new Walking(1.3, 75, 15);

    @ParameterizedTest
    @CsvSource({"0, 0, true", "57.6, 1, true", "57.7, 2, true", "865.3, 15, true", "865.4, 16, false", "5000, 87, false"
    })
    void aWayIsLongerThanTheLineAndWalkedAtAPace(double greatCircle, int minutes, boolean within) {
        assertThat(WALKING.minutes(greatCircle)).isEqualTo(minutes);
        assertThat(WALKING.isWithinCircle(greatCircle)).isEqualTo(within);
    }

    @Test
    void paceAndDetourAreSettings() {
        var brisk = new Walking(1, 100, 10);

        assertThat(brisk.minutes(1_000)).isEqualTo(10);
        assertThat(brisk.isWithinCircle(1_000)).isTrue();
        assertThat(brisk.isWithinCircle(1_001)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0.9, 75, 15", "1.3, 0, 15", "1.3, -75, 15", "1.3, 75, 0", "NaN, 75, 15", "1.3, 75, 44"})
    void whatIsNoWayToWalkIsRefused(double detour, double pace, int minutes) {
        assertThatThrownBy(() -> new Walking(detour, pace, minutes)).isInstanceOf(IllegalArgumentException.class);
    }
}
