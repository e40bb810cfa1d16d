package org.linli.evaluation.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;

class HolderRollTest {

    private static HolderRoll roll(int quota) {
        var division = new DivisionCode("230307");
        return new HolderRoll("t|2026", "t", division, "2026", quota, List.of(), List.of(), List.of(), 1);
    }

    @Test
    void thereAreNoMoreHoldersThanPlaces() {
        var full = roll(1).take("p1", "a").next();

        assertThatThrownBy(() -> full.take("p2", "b")).isInstanceOf(TitleAwardRefused.QuotaReached.class);
        assertThat(full.leave("p1").next().take("p2", "b").next().holds("p2")).isTrue();
    }

    @Test
    void nobodyHoldsTheSameTwice() {
        var held = roll(5).take("p1", "a").next();

        assertThatThrownBy(() -> held.take("p2", "a")).isInstanceOf(TitleAwardRefused.HeldAlready.class);
    }

    @Test
    void everyStepMayBeTakenAgain() {
        var held = roll(2).take("p1", "a").next();
        assertThat(held.take("p1", "a").next()).isSameAs(held);
        var left = held.leave("p1").next();
        assertThat(left.leave("p1").next()).isSameAs(left);
    }

    @Test
    void whoComesLateToTakeAPlaceThatWasRefusedDoesNotGetIt() {
        var refused = roll(1).leave("p1").next();

        assertThat(refused.take("p1", "a").next()).isSameAs(refused);
    }

    @Test
    void whateverHappensInWhateverOrderTheQuotaHolds() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var now = roll(3);
            for (var step = 0; step < 60; step++) {
                now = stepped(now, random);
                assertThat(now.holders()).hasSizeLessThanOrEqualTo(3);
                assertThat(now.holders().stream().map(HolderRoll.Holder::subjectId))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static HolderRoll stepped(HolderRoll now, Random random) {
        var place = "p" + random.nextInt(20);
        try {
            return random.nextBoolean()
                    ? now.take(place, "s" + random.nextInt(6)).next()
                    : now.leave(place).next();
        } catch (TitleAwardRefused refused) {
            return now;
        }
    }

    @Test
    void whatIsRememberedDoesNotGrowForEver() {
        var now = roll(1);
        for (var i = 0; i < 2_500; i++) {
            now = now.take("p" + i, "a").next().leave("p" + i).next();
        }
        assertThat(now.left()).hasSize(1_000);
        assertThat(now.holders()).isEmpty();
    }
}
