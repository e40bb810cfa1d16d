package org.linli.request.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void theUsualDayHasEightHoursAndAHalf() {
        assertThat(Hours.USUAL.day()).isEqualTo(Duration.ofMinutes(510));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "10, 10", "11, 10", "0, 1441"})
    void aSpanLiesWithinTheDay(int from, int until) {
        assertThatThrownBy(() -> new Span(from, until)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansFollowOneAnother() {
        var touching = List.of(new Span(0, 60), new Span(60, 90));

        assertThatThrownBy(() -> new Hours(touching)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hours(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 150, 200", "100, 150, 200", "80, 100, 200", "80, 200, 200", "80, 150, 1001"})
    void stepsRise(int warning, int street, int district) {
        assertThatThrownBy(() -> new Steps(warning, street, district)).isInstanceOf(IllegalArgumentException.class);
    }
}
