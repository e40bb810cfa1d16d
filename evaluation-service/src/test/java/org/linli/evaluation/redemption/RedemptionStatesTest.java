package org.linli.evaluation.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.Happened.NOON;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.store.Change;

/** Every move from every state. */
class RedemptionStatesTest {

    private record Move(Function<Redemption, Change<Redemption>> how, Map<RedemptionState, RedemptionState> leads) {}

    private static final List<Move> MOVES = List.of(
            new Move(
                    redemption -> redemption.cancel("不要了", NOON),
                    Map.of(
                            RedemptionState.HELD, RedemptionState.CANCELLING,
                            RedemptionState.CANCELLING, RedemptionState.CANCELLING,
                            RedemptionState.CANCELLED, RedemptionState.CANCELLED)),
            new Move(
                    redemption -> redemption.handOver(NOON),
                    Map.of(
                            RedemptionState.HELD, RedemptionState.HANDED_OVER,
                            RedemptionState.HANDED_OVER, RedemptionState.HANDED_OVER)),
            new Move(
                    redemption -> redemption.giveBack("坏了", NOON),
                    Map.of(
                            RedemptionState.HANDED_OVER, RedemptionState.RETURNING,
                            RedemptionState.RETURNING, RedemptionState.RETURNING,
                            RedemptionState.RETURNED, RedemptionState.RETURNED)));

    private static final Map<RedemptionState, RedemptionState> SETTLED = Map.of(
            RedemptionState.OPENING, RedemptionState.HELD,
            RedemptionState.CANCELLING, RedemptionState.CANCELLED,
            RedemptionState.RETURNING, RedemptionState.RETURNED);

    private static Redemption in(RedemptionState state) {
        return new Redemption(
                "r",
                new DivisionCode("140213050001"),
                "g",
                "米",
                SubjectKind.RESIDENT,
                "p",
                100,
                state,
                null,
                NOON,
                NOON,
                List.of(),
                1);
    }

    @ParameterizedTest
    @EnumSource
    void onlyLegalMovesAreMade(RedemptionState state) {
        for (var move : MOVES) {
            var next = move.leads().get(state);
            if (next == null) {
                assertThatThrownBy(() -> move.how().apply(in(state))).isInstanceOf(RedemptionRefused.class);
            } else {
                assertThat(move.how().apply(in(state)).next().state()).isEqualTo(next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSettledHasNothingLeftToDo(RedemptionState state) {
        var settled = in(state).settled().next();

        assertThat(settled.state()).isEqualTo(SETTLED.getOrDefault(state, state));
        assertThat(settled.dueAt()).isNull();
        assertThat(settled.settled().next()).isSameAs(settled);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsOpeningCanStillBeRefused(RedemptionState state) {
        var expected = state == RedemptionState.OPENING ? RedemptionState.REFUSED : state;
        assertThat(in(state).refused(NOON).next().state()).isEqualTo(expected);
        assertThat(Set.of(RedemptionState.values())).contains(expected);
    }
}
