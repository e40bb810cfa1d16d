package org.linli.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "16871, 17033, 99.05%",
        "38916, 41791, 93.12%",
        "0, 7, 0.00%",
        "7, 7, 100.00%",
        "1, 3, 33.33%",
        "2, 3, 66.67%",
        "1, 20000, 0.01%",
        "1, 20001, 0.00%",
        "3, 2, 150.00%",
        "99995, 100000, 100.00%",
        "99994, 100000, 99.99%",
        "400000000000000, 400000000000001, 100.00%",
    })
    void aRateIsRoundedHalfUpToTwoDecimals(long numerator, long denominator, String value) {
        assertThat(Rate.of(numerator, denominator)).isEqualTo(new Rate(value, numerator, denominator, null));
    }

    @Test
    void nothingBelowTheLineIsNoRateAndSaysSo() {
        assertThat(Rate.of(0, 0)).isEqualTo(new Rate(null, 0, 0, "nothing below the line"));
    }
}
