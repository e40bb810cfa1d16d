package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.identity.Role;
import org.linli.kit.store.Change;
import org.linli.request.order.OrderRefused.IllegalMove;

/** Every move at every stage: what is not listed here is refused, and the refusal names both. */
class LegalMovesTest {

    private static final Map<Stage, List<Move>> LEGAL = Map.of(
            Stage.SUBMITTED, List.of(Move.DISPATCH, Move.CLAIM),
            Stage.DISPATCHED, List.of(Move.DISPATCH, Move.SIGN),
            Stage.SIGNED, List.of(Move.ANSWER),
            Stage.CLAIMED, List.of(Move.ANSWER),
            Stage.ANSWERED, List.of(Move.RATE, Move.CLOSE),
            Stage.CLOSED, List.of(Move.RATE));

    static Stream<Arguments> everything() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Move.values())
                        .filter(move -> move != Move.SUBMIT)
                        .filter(move -> move != Move.SIGN || stage != Stage.SIGNED) // a repetition, or another unit's
                        .map(move -> Arguments.of(move, stage, LEGAL.get(stage).contains(move))));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("everything")
    void anOrderMovesOnlyAsItsStageAllows(Move move, Stage stage, boolean legal) {
        var order = Lives.at(stage);

        if (legal) {
            var moved = make(move, order).next();
            assertThat(moved.version()).isEqualTo(order.version() + 1);
            assertThat(moved.history().getLast().move()).isEqualTo(move);
            assertThat(moved.history().getLast().from()).isEqualTo(stage);
            assertThat(moved.history().getLast().to()).isEqualTo(moved.state().stage());
        } else {
            assertThatExceptionOfType(IllegalMove.class)
                    .isThrownBy(() -> make(move, order))
                    .satisfies(refused ->
                            assertThat(refused.problem().detail().en()).contains(stage.name(), move.name()));
        }
    }

    /** By someone who may, but not who made the move that led here, and to another unit. */
    private static Change<Order> make(Move move, Order order) {
        return switch (move) {
            case SUBMIT -> throw new IllegalArgumentException("an order is submitted once");
            case DISPATCH -> order.dispatch("unit-2", Lives.OTHER_ADMIN);
            case SIGN -> order.sign("unit-1", Lives.CLERK);
            case CLAIM -> order.claim(Lives.OTHER_MEMBER);
            case ANSWER -> order.answer(taker(order), "换了灯泡", Lives.CLERK);
            case RATE -> order.rate(Lives.GOOD, Lives.act("resident-1", Role.RESIDENT));
            case CLOSE -> order.close(Lives.OTHER_ADMIN);
        };
    }

    private static Taker taker(Order order) {
        return order.memberId() == null ? Lives.BY_UNIT : Lives.BY_MEMBER;
    }
}
