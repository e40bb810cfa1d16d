package org.linli.request.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kit.rate.Rate;

class ScoreTest {

    private static Weights weights(String response, String resolution, String satisfaction) {
        return new Weights(new BigDecimal(response), new BigDecimal(resolution), new BigDecimal(satisfaction));
    }

    @Test
    void theThreeRatesAreWeightedAndRoundedOnceAtTheEnd() {
        // 0.2 * 1/3 + 0.4 * 2/3 + 0.4 * 1/7 = 41/105
        var score = Score.of(weights("0.2", "0.4", "0.4"), Rate.of(1, 3), Rate.of(2, 3), Rate.of(1, 7));

        assertThat(score.value()).isEqualTo("39.05%");
    }

    @Test
    void allThreeWholeAreAWhole() {
        assertThat(Score.of(weights("0.2", "0.4", "0.4"), Rate.of(7, 7), Rate.of(3, 3), Rate.of(9, 9))
                        .value())
                .isEqualTo("100.00%");
    }

    @Test
    void aHalfIsRoundedUp() {
        assertThat(Score.of(weights("1", "0", "0"), Rate.of(1, 20_000), Rate.of(0, 0), Rate.of(0, 0))
                        .value())
                .isEqualTo("0.01%");
    }

    @Test
    void withNothingBelowTheLineOfARateThatCountsThereIsNoScore() {
        var score = Score.of(weights("0.2", "0.4", "0.4"), Rate.of(1, 1), Rate.of(0, 0), Rate.of(1, 1));

        assertThat(score.value()).isNull();
        assertThat(score.reason()).isEqualTo("nothing below the line");
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.4, 0.3", "0.2, 0.4, 0.5", "-0.2, 0.8, 0.4", "0.33333, 0.33333, 0.33334"})
    void weightsAreSharesThatAddUpToOne(String response, String resolution, String satisfaction) {
        assertThatThrownBy(() -> weights(response, resolution, satisfaction))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersPerTenThousandHouseholdsAreRoundedHalfUp() {
        assertThat(PerHouseholds.of(1, 300).value()).isEqualTo("33.33");
        assertThat(PerHouseholds.of(2, 3).value()).isEqualTo("6666.67");
        assertThat(PerHouseholds.of(2, 0).value()).isNull();
        assertThat(PerHouseholds.of(2, 0).reason()).isEqualTo("no households are known");
    }
}
