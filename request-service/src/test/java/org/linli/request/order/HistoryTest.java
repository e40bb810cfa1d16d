package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.request.order.Lives.ADMIN;
import static org.linli.request.order.Lives.BY_MEMBER;
import static org.linli.request.order.Lives.BY_UNIT;
import static org.linli.request.order.Lives.CLERK;
import static org.linli.request.order.Lives.GOOD;
import static org.linli.request.order.Lives.MEMBER;
import static org.linli.request.order.Lives.NOW;
import static org.linli.request.order.Lives.RESIDENT;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Stage;

class HistoryTest {

    private static final List<UnaryOperator<Order>> MOVES = List.of(
            order -> order.make(new Deed.Dispatch("unit-1"), ADMIN).next(),
            order -> order.make(new Deed.Dispatch("unit-2"), ADMIN).next(),
            order -> order.make(new Deed.Sign("unit-1"), CLERK).next(),
            order -> order.make(new Deed.Sign("unit-2"), CLERK).next(),
            order -> order.make(new Deed.Claim(MEMBER.actor()), MEMBER).next(),
            order -> order.make(new Deed.Answer(BY_UNIT, "修好了"), CLERK).next(),
            order -> order.make(new Deed.Answer(BY_MEMBER, "修好了"), MEMBER).next(),
            order -> order.make(new Deed.Rate(GOOD), RESIDENT).next(),
            order -> order.make(new Deed.Close(), ADMIN).next());

    @Test
    void everyMoveSaysWhoDidWhatFromWhereToWhere() {
        var history = Lives.closed().make(new Deed.Rate(GOOD), RESIDENT).next().history();

        assertThat(history)
                .containsExactly(
                        entry(RESIDENT, new Deed.Submit(), null, Stage.SUBMITTED),
                        entry(ADMIN, new Deed.Dispatch("unit-1"), Stage.SUBMITTED, Stage.DISPATCHED),
                        entry(CLERK, new Deed.Sign("unit-1"), Stage.DISPATCHED, Stage.SIGNED),
                        entry(CLERK, new Deed.Answer(BY_UNIT, "修好了"), Stage.SIGNED, Stage.ANSWERED),
                        entry(ADMIN, new Deed.Close(), Stage.ANSWERED, Stage.CLOSED),
                        entry(RESIDENT, new Deed.Rate(GOOD), Stage.CLOSED, Stage.CLOSED));
    }

    private static HistoryEntry entry(Act act, Deed deed, Stage from, Stage to) {
        return new HistoryEntry(NOW, act.actor(), act.role(), deed, from, to);
    }

    @Test
    void nobodyCanAlterTheListOfEntries() {
        var history = Lives.answered().history();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> history.removeLast());
    }

    /** A walk of random moves, legal or not: whatever is made of an order, its past stays as it was. */
    @RepeatedTest(200)
    void aMoveAddsOneEntryAndLeavesTheOthersAlone(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var order = Lives.submitted();
        for (var step = 0; step < 30; step++) {
            var moved = tried(order, MOVES.get(random.nextInt(MOVES.size())));
            assertThat(moved.history()).startsWith(order.history().toArray(HistoryEntry[]::new));
            assertThat(moved.history()).hasSize((int) moved.version());
            order = moved;
        }
    }

    private static Order tried(Order order, UnaryOperator<Order> move) {
        try {
            return move.apply(order);
        } catch (OrderRefused refused) {
            return order;
        }
    }
}
