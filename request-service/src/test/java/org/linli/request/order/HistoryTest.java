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
import org.linli.kit.identity.Role;

class HistoryTest {

    private static final List<UnaryOperator<Order>> MOVES = List.of(
            order -> order.dispatch("unit-1", ADMIN).next(),
            order -> order.dispatch("unit-2", ADMIN).next(),
            order -> order.sign("unit-1", CLERK).next(),
            order -> order.sign("unit-2", CLERK).next(),
            order -> order.claim(MEMBER).next(),
            order -> order.answer(BY_UNIT, "修好了", CLERK).next(),
            order -> order.answer(BY_MEMBER, "修好了", MEMBER).next(),
            order -> order.rate(GOOD, RESIDENT).next(),
            order -> order.close(ADMIN).next());

    @Test
    void everyMoveSaysWhoDidWhatFromWhereToWhere() {
        var history = Lives.closed().rate(GOOD, RESIDENT).next().history();

        assertThat(history)
                .containsExactly(
                        entry("resident-1", Role.RESIDENT, Move.SUBMIT, null, Stage.SUBMITTED, null),
                        entry(
                                "admin-1",
                                Role.COMMUNITY_ADMIN,
                                Move.DISPATCH,
                                Stage.SUBMITTED,
                                Stage.DISPATCHED,
                                "unit-1"),
                        entry("clerk-1", Role.UNIT_ADMIN, Move.SIGN, Stage.DISPATCHED, Stage.SIGNED, null),
                        entry("clerk-1", Role.UNIT_ADMIN, Move.ANSWER, Stage.SIGNED, Stage.ANSWERED, "修好了"),
                        entry("admin-1", Role.COMMUNITY_ADMIN, Move.CLOSE, Stage.ANSWERED, Stage.CLOSED, null),
                        entry("resident-1", Role.RESIDENT, Move.RATE, Stage.CLOSED, Stage.CLOSED, "很快"));
    }

    private static HistoryEntry entry(String actor, Role role, Move move, Stage from, Stage to, String note) {
        return new HistoryEntry(NOW, actor, role, move, from, to, note);
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
