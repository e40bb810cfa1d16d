package org.linli.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2::1, true"
    })
    void addressesOfOneNetworkCountAsOne(String one, String other, boolean same) {
        assertThat(Neighbourhood.of(one).equals(Neighbourhood.of(other))).isEqualTo(same);
    }
}
