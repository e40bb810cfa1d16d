package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.event.DivisionLevel;
import org.linli.event.OrderPhase;
import org.linli.event.PetitionKind;
import org.linli.event.ReturnGround;
import org.linli.kit.identity.Role;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;

/** Every move at every stage: what is not listed here is refused, and the refusal names both. */
class LegalMovesTest {

    /** Legal while somebody still has to do something before it is answered. */
    private static final Set<Move> WHILE_OPEN =
            Set.of(Move.WITHDRAW, Move.SUPERVISE, Move.URGE, Move.WARN, Move.ESCALATE);

    private static final Map<Stage, Set<Move>> LEGAL = new EnumMap<>(Stage.class);

    static {
        open(Stage.SUBMITTED, Move.ACCEPT, Move.REFUSE, Move.DISPATCH, Move.CLAIM, Move.MERGE);
        open(Stage.ACCEPTED, Move.DISPATCH, Move.CLAIM, Move.MERGE);
        open(Stage.DISPATCHED, Move.DISPATCH, Move.SIGN, Move.RETURN, Move.ASSIST, Move.PETITION, Move.MERGE);
        open(Stage.SIGNED, Move.TAKE_IN_HAND, Move.ANSWER, Move.RETURN, Move.ASSIST, Move.PETITION, Move.MERGE);
        open(Stage.IN_HAND, Move.ANSWER, Move.ASSIST, Move.PETITION, Move.MERGE);
        open(Stage.CLAIMED, Move.ANSWER, Move.PETITION, Move.MERGE);
        open(Stage.RETURNED, Move.DISPATCH, Move.MERGE);
        open(Stage.REFERRED, Move.SETTLE);
        open(Stage.SUSPENDED, Move.RESUME, Move.PETITION);
        LEGAL.put(
                Stage.ANSWERED,
                Set.of(Move.RATE, Move.CLOSE, Move.FOLLOW_UP, Move.REOPEN, Move.PETITION, Move.WARN, Move.ESCALATE));
        LEGAL.put(Stage.FOLLOWED_UP, Set.of(Move.RATE, Move.CLOSE, Move.REOPEN, Move.PETITION));
        LEGAL.put(Stage.CLOSED, Set.of(Move.RATE, Move.FOLLOW_UP, Move.REOPEN, Move.PETITION));
        LEGAL.put(Stage.REFUSED, Set.of());
        LEGAL.put(Stage.WITHDRAWN, Set.of());
        LEGAL.put(Stage.MERGED, Set.of());
    }

    private static void open(Stage stage, Move... moves) {
        var all = EnumSet.copyOf(WHILE_OPEN);
        all.addAll(List.of(moves));
        LEGAL.put(stage, all);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Arrays.stream(Move.values())
                        .filter(move -> move != Move.SUBMIT && move != Move.DECIDE && move != Move.CONTRIBUTE)
                        .filter(move -> !repeats(move, stage))
                        .map(move -> Arguments.of(move, stage, LEGAL.get(stage).contains(move))));
    }

    /** What led to the stage, done again by whoever did it, changes nothing. */
    private static boolean repeats(Move move, Stage stage) {
        return move == Move.SIGN && stage == Stage.SIGNED
                || move == Move.TAKE_IN_HAND && stage == Stage.IN_HAND
                || move == Move.WITHDRAW && stage == Stage.WITHDRAWN
                || move == Move.RETURN && stage == Stage.RETURNED;
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("everything")
    void anOrderMovesOnlyAsItsStageAllows(Move move, Stage stage, boolean legal) {
        var order = Lives.at(stage);
        var deed = deed(move, order);

        if (legal) {
            var moved = order.make(deed, actor(move)).next();
            assertThat(moved.version()).isEqualTo(order.version() + 1);
            assertThat(moved.history().getLast().move()).isEqualTo(move);
            assertThat(moved.history().getLast().from()).isEqualTo(stage);
            assertThat(moved.history().getLast().to()).isEqualTo(moved.stage());
        } else {
            assertThatExceptionOfType(OrderRefused.IllegalMove.class)
                    .isThrownBy(() -> order.make(deed, actor(move)))
                    .satisfies(refused ->
                            assertThat(refused.problem().detail().en()).contains(stage.name(), move.name()));
        }
    }

    /** Who may, but not who made the move that led to the stage. */
    private static Act actor(Move move) {
        return switch (move) {
            case RATE, WITHDRAW -> Lives.RESIDENT;
            case WARN, ESCALATE -> new Act(HistoryEntry.CLOCK, null, Lives.ADMIN.eventId(), Lives.NOW);
            case SIGN, TAKE_IN_HAND, ANSWER, RETURN, PETITION, CONTRIBUTE -> Lives.CLERK;
            case SUBMIT, ACCEPT, REFUSE, DISPATCH, SETTLE, CLAIM, FOLLOW_UP, CLOSE, REOPEN, MERGE, SUPERVISE ->
                another();
            case URGE, ASSIST, DECIDE, RESUME -> another();
        };
    }

    private static Act another() {
        return Lives.act("admin-9", Role.DISTRICT_ADMIN);
    }

    private static Deed deed(Move move, Order order) {
        return switch (move) {
            case SUBMIT -> new Deed.Submit();
            case ACCEPT -> new Deed.Accept();
            case REFUSE -> new Deed.Refuse("不属网格事项");
            case DISPATCH -> new Deed.Dispatch("unit-9");
            case SETTLE -> new Deed.Settle("unit-9");
            case SIGN -> new Deed.Sign("unit-1");
            case TAKE_IN_HAND -> new Deed.TakeInHand("unit-1", null);
            case CLAIM -> new Deed.Claim("member-9");
            case ANSWER -> new Deed.Answer(taker(order), "换了灯泡");
            case FOLLOW_UP -> new Deed.FollowUp(Lives.SOLVED);
            case RATE -> new Deed.Rate(Lives.GOOD);
            case CLOSE -> new Deed.Close();
            case RETURN -> new Deed.Return("unit-1", ReturnGround.NOT_OUR_DUTY, "归供电公司");
            case REOPEN -> new Deed.Reopen("又坏了");
            case WITHDRAW -> new Deed.Withdraw("自己修好了");
            case MERGE -> new Deed.Merge("order-9");
            case SUPERVISE -> new Deed.Supervise("尽快");
            case URGE -> new Deed.Urge(null);
            case ASSIST -> new Deed.Assist(List.of("unit-8"));
            case CONTRIBUTE -> new Deed.Contribute("unit-8", "已断电");
            case PETITION ->
                new Deed.Ask(
                        order.memberId() == null ? Lives.BY_UNIT : Lives.BY_MEMBER,
                        PetitionKind.OVERTIME_APPEAL,
                        "暴雪封路",
                        null,
                        null);
            case DECIDE -> new Deed.Decide(1, true, null);
            case RESUME -> new Deed.Resume();
            case WARN -> new Deed.Warn(OrderPhase.ANSWER);
            case ESCALATE -> new Deed.Escalate(OrderPhase.ANSWER, DivisionLevel.STREET);
        };
    }

    private static Taker taker(Order order) {
        return order.memberId() == null ? Lives.BY_UNIT : Lives.BY_MEMBER;
    }
}
