package org.linli.evaluation.whatif.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

class RanksTest {

    @Property
    void aRankIsOneMoreThanThereAreBetterOnes(
            @ForAll List<@WithNull(0.2) @IntRange(min = -3, max = 9) @Nullable Integer> some) {
        var totals = some.stream()
                .map(each -> each == null ? null : (Long) each.longValue())
                .toList();
        var ranks = Ranks.among(totals.stream());

        for (var total : totals) {
            var better = totals.stream()
                    .filter(Objects::nonNull)
                    .filter(other -> total != null && other > total)
                    .count();
            assertThat(ranks.of(total)).isEqualTo(total == null ? null : (Long) (better + 1));
        }
    }
}
