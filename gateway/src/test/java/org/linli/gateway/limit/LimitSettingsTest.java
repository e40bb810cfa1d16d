package org.linli.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.gateway.limit.LimitSettings.Tier;

class LimitSettingsTest {

    private static LimitSettings settings(double scale, long address) {
        return new LimitSettings(
                Duration.ofSeconds(10), scale, address, 20, 10, Map.of("OPS", new Tier(3, 30)), new Tier(1, 2));
    }

    @Test
    void theScaleMultipliesEveryNumber() {
        assertThat(settings(2.5, 4).scaled())
                .isEqualTo(new LimitSettings(
                        Duration.ofSeconds(10), 1, 10, 50, 10, Map.of("OPS", new Tier(8, 75)), new Tier(3, 5)));
    }

    @Test
    void aSmallScaleLeavesOneRequest() {
        assertThat(settings(0.001, 4).scaled().others()).isEqualTo(new Tier(1, 1));
    }

    @Test
    void aLimitThatLetsNobodyInIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tier(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tier(6, 5));
    }
}
