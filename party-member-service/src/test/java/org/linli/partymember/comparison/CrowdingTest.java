package org.linli.partymember.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.partymember.comparison.Comparison.Side;
import org.linli.partymember.comparison.Crowding.Item;
import org.linli.partymember.comparison.Crowding.Standing;
import org.linli.partymember.division.Division;

class CrowdingTest {

    private static final DivisionCode STREET = new DivisionCode("140981001");
    private static final CrowdingLimits LIMITS = new CrowdingLimits(150, 50);

    private static final List<Division> COMMUNITIES = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> new Division(STREET.child(i).value(), "社区" + i, DivisionLevel.COMMUNITY, 1))
            .toList();

    private static Crowding crowding(int... members) {
        var counts = new HashMap<String, Integer>();
        IntStream.range(0, members.length)
                .forEach(i -> counts.put(STREET.child(i + 1).value(), members[i]));
        return Crowding.of(STREET, COMMUNITIES, counts, LIMITS);
    }

    @Test
    void theMeasureIsTheEvenShareAndTheLimitsAreInclusive() {
        var crowding = crowding(15, 10, 5, 10);

        assertThat(crowding.items())
                .extracting(Item::ofEvenShare)
                .containsExactly("150.00%", "100.00%", "100.00%", "50.00%");
        assertThat(crowding.items())
                .extracting(Item::standing)
                .containsExactly(Standing.CROWDED, Standing.EVEN, Standing.EVEN, Standing.SPARSE);
    }

    @Test
    void whereNobodyIsCheckedInNothingIsCrowded() {
        assertThat(crowding().items()).allSatisfy(item -> {
            assertThat(item.ofEvenShare()).isNull();
            assertThat(item.standing()).isEqualTo(Standing.EVEN);
        });
    }

    @Test
    void limitsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new CrowdingLimits(50, 50)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyOnARosterHasNoRate() {
        assertThat(new Side(0, 0).rate().value()).isNull();
        assertThat(Comparison.of(STREET, new Side(4, 1), new Side(3, 3))
                        .unitCheckInRate()
                        .value())
                .isEqualTo("75.00%");
    }
}
