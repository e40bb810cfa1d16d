package org.linli.evaluation.mutual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.points.Span;

class MutualSettingsTest {

    private final MutualSettings settings = new MutualSettings(Duration.ofDays(30));

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T15:59:59Z, false, false",
        "2026-06-30T16:00:00Z, true,  false",
        "2026-07-30T15:59:59Z, true,  false",
        "2026-07-30T16:00:00Z, false, true",
    })
    void theWindowBeginsWithTheEndOfTheSpanInShanghai(Instant now, boolean open, boolean closed) {
        var half = new Span("2026-H1");

        assertThat(settings.isOpen(half, now)).isEqualTo(open);
        assertThat(settings.isClosed(half, now)).isEqualTo(closed);
    }

    @Property
    void anAverageIsExactToHalfAHundredth(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 100) Integer> scores) {
        var average = Average.of(scores);

        var hundredths = Long.parseLong(average.value().replace(".", ""));
        var exact = 100L * scores.stream().mapToInt(Integer::intValue).sum(); // of as many
        assertThat(2 * (hundredths * scores.size() - exact)).isBetween(-(long) scores.size() + 1, (long) scores.size());
    }
}
