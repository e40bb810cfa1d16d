package org.linli.request.figures.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerHouseholdsTest {

    @Test
    void ordersPerTenThousandHouseholdsAreRoundedHalfUp() {
        assertThat(PerHouseholds.of(1, 300).value()).isEqualTo("33.33");
        assertThat(PerHouseholds.of(2, 3).value()).isEqualTo("6666.67");
        assertThat(PerHouseholds.of(2, 0).value()).isNull();
        assertThat(PerHouseholds.of(2, 0).reason()).isEqualTo("no households are known");
    }
}
