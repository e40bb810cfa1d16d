package org.linli.evaluation.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "300, 3.00",
        "0, 0.00",
        "5, 0.05",
        "-50, -0.50",
        "-100, -1.00",
        "9223372036854775807, 92233720368547758.07"
    })
    void areShownWithTwoDecimalsExactly(long hundredths, String shown) {
        var points = new Points(hundredths);

        var text = points.text();

        assertThat(text).isEqualTo(shown);
    }
}
