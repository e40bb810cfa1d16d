package org.linli.evaluation.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.goods.Goods.Description;
import org.linli.event.DivisionCode;

class GoodsTest {

    private static Goods goods(int stock) {
        return Goods.offer("g", new DivisionCode("140213050001"), new Description("米 5 kg", null, 500), stock)
                .next();
    }

    @Test
    void whatIsPutByIsNobodyElses() {
        var one = goods(1).putBy("r1").next();

        assertThat(one.stock()).isZero();
        assertThat(one.putBy()).containsExactly("r1");
        assertThatThrownBy(() -> one.putBy("r2")).isInstanceOf(GoodsRefused.SoldOut.class);
    }

    @Test
    void everyStepMayBeTakenAgain() {
        var held = goods(2).putBy("r1").next();
        assertThat(held.putBy("r1").next()).isSameAs(held);
        var gone = held.handOver("r1").next();
        assertThat(gone.handOver("r1").next()).isSameAs(gone);
        assertThat(gone.release("r1").next()).isSameAs(gone);
        assertThat(gone.putBy("r1").next()).isSameAs(gone);
        var back = gone.takeBack("r1").next();
        assertThat(back.stock()).isEqualTo(2);
        assertThat(back.takeBack("r1").next()).isSameAs(back);
        assertThat(back.putBy("r1").next()).isSameAs(back);
    }

    @Test
    void whoHadNothingPutByReleasesNothing() {
        var one = goods(1);
        assertThat(one.release("r1").next()).isSameAs(one);
    }

    @Test
    void whatIsWithdrawnIsHandedOverButNotPutBy() {
        var withdrawn = goods(2).putBy("r1").next().withdraw().next();

        assertThat(withdrawn.withdraw().next()).isSameAs(withdrawn);
        assertThatThrownBy(() -> withdrawn.putBy("r2")).isInstanceOf(GoodsRefused.Withdrawn.class);
        assertThat(withdrawn.handOver("r1").next().putBy()).isEmpty();
    }

    @Test
    void aStockHoldsNoMoreThanItMay() {
        var full = goods(Goods.MOST_ITEMS - 1).restock(1).next().putBy("r1").next();

        assertThat(full.stock()).isEqualTo(Goods.MOST_ITEMS - 1);
        assertThatThrownBy(() -> full.restock(1)).isInstanceOf(GoodsRefused.TooMany.class);
    }

    @Test
    void whateverHappensInWhateverOrderNoItemIsLostOrMade() {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var now = goods(3);
            var gone = new HashSet<String>();
            for (var step = 0; step < 60; step++) {
                now = stepped(now, "r" + random.nextInt(6), random.nextInt(4), gone);
                assertThat(now.stock() + now.putBy().size() + gone.size()).isEqualTo(3);
            }
        }
    }

    private static Goods stepped(Goods now, String redemption, int what, HashSet<String> gone) {
        switch (what) {
            case 0 -> {
                try {
                    return now.putBy(redemption).next();
                } catch (GoodsRefused.SoldOut none) {
                    return now;
                }
            }
            case 1 -> {
                if (now.putBy().contains(redemption)) {
                    gone.add(redemption);
                }
                return now.handOver(redemption).next();
            }
            case 2 -> {
                return now.release(redemption).next();
            }
            default -> {
                // Only what was handed over is brought back.
                return gone.remove(redemption) ? now.takeBack(redemption).next() : now;
            }
        }
    }

    @Test
    void listsDoNotGrowForEver() {
        var now = goods(1);
        for (var i = 0; i < 2_500; i++) {
            var redemption = "r" + i;
            now = now.putBy(redemption).next().release(redemption).next();
        }
        assertThat(now.stock()).isOne();
        assertThat(List.of(now.givenBack().size(), now.handedOver().size())).containsExactly(1_000, 0);
    }
}
