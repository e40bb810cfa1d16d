package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.OrderPhase;
import org.linli.event.PetitionKind;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.kit.identity.Role;
import org.linli.request.course.Call;
import org.linli.request.course.Course;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.Rating;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;
import org.linli.request.deadline.Terms;

/**
 * Random deeds, legal or not, by whoever: an order is never where it may not be, and its history leads to where it is. Sequences
 * by {@code linli.lives}, 2,000 in the build.
 */
class RandomLivesTest {

    private static final int SEQUENCES = Integer.getInteger("linli.lives", 2_000);
    private static final int STEPS = 40;
    private static final List<String> UNITS = List.of("unit-1", "unit-2", "unit-3", "unit-4");
    private static final Terms TERMS =
            new Terms(null, null, Map.of(OrderPhase.ANSWER, new Limit(5, Unit.WORKING_DAYS)), Hours.USUAL, Steps.USUAL);

    @Test
    void whateverIsTriedTheHistoryLeadsToTheStateAndNoRuleIsBroken() {
        var ended = IntStream.range(0, SEQUENCES)
                .parallel()
                .mapToObj(seed -> new Life(new Random(seed)).lived().stage())
                .distinct()
                .toList();

        assertThat(ended).as("stages that lives come to").hasSizeGreaterThan(10);
    }

    /** One order and what is tried with it. */
    private static final class Life {

        private final Random random;
        private Instant now = Lives.NOW;
        private Order order;

        Life(Random random) {
            this.random = random;
            this.order = Order.submit("order-1", request(), act("resident-1", Role.RESIDENT))
                    .next();
        }

        private Request request() {
            var channel = random.nextBoolean() ? Channel.APP : Channel.HOTLINE;
            return new Request(
                    RequestKind.HELP,
                    "路灯",
                    "路灯坏了",
                    channel,
                    new DivisionCode("140213050001001"),
                    null,
                    "resident-1",
                    null,
                    random.nextBoolean(),
                    TERMS);
        }

        Order lived() {
            for (var step = 0; step < STEPS; step++) {
                var before = order;
                now = now.plus(Duration.ofMinutes(random.nextInt(3_000)));
                order = tried();
                check(before, order);
            }
            return order;
        }

        private Order tried() {
            try {
                return order.make(deed(), act("person-" + random.nextInt(3), role()))
                        .next();
            } catch (OrderRefused refused) {
                return order;
            }
        }

        private Role role() {
            return List.of(Role.COMMUNITY_ADMIN, Role.UNIT_ADMIN, Role.HOTLINE, Role.PARTY_MEMBER)
                    .get(random.nextInt(4));
        }

        private Act act(String actor, Role role) {
            return new Act(actor, role, new UUID(random.nextLong(), random.nextLong()), now);
        }

        private String unit() {
            return UNITS.get(random.nextInt(UNITS.size()));
        }

        private Taker taker() {
            return random.nextInt(4) == 0 ? new Taker.Member("member-1") : new Taker.Unit(unit());
        }

        private Deed deed() {
            var move = Move.values()[random.nextInt(Move.values().length)];
            return switch (move) {
                case SUBMIT -> new Deed.Submit();
                case ACCEPT -> new Deed.Accept();
                case REFUSE -> random.nextInt(10) == 0 ? new Deed.Refuse("不属网格事项") : new Deed.Accept();
                case DISPATCH -> new Deed.Dispatch(unit(), random.nextBoolean() ? List.of() : List.of(unit()));
                case SETTLE -> new Deed.Settle(unit());
                case SIGN -> new Deed.Sign(unit());
                case TAKE_IN_HAND -> new Deed.TakeInHand(unit(), null);
                case CLAIM -> new Deed.Claim("member-1");
                case ANSWER -> new Deed.Answer(taker(), "修好了");
                case FOLLOW_UP -> new Deed.FollowUp(call());
                case RATE -> new Deed.Rate(new Rating(random.nextBoolean(), null));
                case CLOSE -> new Deed.Close();
                case RETURN -> new Deed.Return(unit(), ReturnGround.NOT_OUR_DUTY, "归供电公司");
                case REOPEN -> new Deed.Reopen("又坏了");
                case WITHDRAW -> new Deed.Withdraw("自己修好了");
                case MERGE -> random.nextInt(10) == 0 ? new Deed.Merge("order-0") : new Deed.Urge(null);
                case SUPERVISE -> new Deed.Supervise("尽快");
                case URGE -> new Deed.Urge("快点");
                case ASSIST -> new Deed.Assist(List.of(unit()));
                case CONTRIBUTE -> new Deed.Contribute(unit(), "已断电");
                case PETITION -> ask();
                case DECIDE -> new Deed.Decide(1 + random.nextInt(4), random.nextBoolean(), null);
                case RESUME -> new Deed.Resume();
                case WARN -> new Deed.Warn(OrderPhase.ANSWER);
                case ESCALATE -> new Deed.Escalate(OrderPhase.ANSWER, DivisionLevel.values()[random.nextInt(3)]);
            };
        }

        private Call call() {
            return new Call(
                    random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), true, random.nextBoolean(), null);
        }

        private Deed ask() {
            var kind = PetitionKind.values()[random.nextInt(PetitionKind.values().length)];
            var limit = new Limit(1 + random.nextInt(8), Unit.WORKING_DAYS);
            var by = kind == PetitionKind.RETURN_TO_HOTLINE ? null : taker();
            return new Deed.Ask(by, kind, "暴雪封路", limit, now.plus(Duration.ofDays(random.nextInt(500))));
        }
    }

    private static void check(Order before, Order after) {
        assertThat(after.history()).startsWith(before.history().toArray(HistoryEntry[]::new));
        assertThat(after.version()).isEqualTo(after.history().size());
        assertThat(Course.of(after.history())).isEqualTo(after.course());
        assertThat(after.history().getLast().to()).isEqualTo(after.stage());
        assertThat(after.unitIds()).isEqualTo(after.course().units());
        rules(after);
        path(before, after);
    }

    /** The field's rules, each by itself and not by the table of moves. */
    private static void rules(Order order) {
        var course = order.course();
        var returned = course.returnedBy();
        assertThat(returned).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
        assertThat(order.stage() == Stage.REFERRED)
                .isEqualTo(returned.size() == 3 && !course.settled() && !ended(order));
        assertThat(granted(order, PetitionKind.EXTENSION)).isLessThanOrEqualTo(2);
        assertThat(granted(order, PetitionKind.SUSPENSION)).isLessThanOrEqualTo(1);
        assertThat(course.petitions(PetitionKind.OVERTIME_APPEAL).count()).isLessThanOrEqualTo(1);
        assertThat(course.petitions(PetitionKind.UNREASONABLE).count()).isLessThanOrEqualTo(1);
        assertThat(course.firstReceiver() == null)
                .isEqualTo(order.history().stream().allMatch(RandomLivesTest::isAskers));
        assertThat(order.request().secret() || order.line().isEmpty()).isTrue();
    }

    private static boolean isAskers(HistoryEntry entry) {
        return entry.role() == null || entry.role() == Role.RESIDENT || entry.role() == Role.HOTLINE;
    }

    private static boolean ended(Order order) {
        return order.stage() == Stage.WITHDRAWN;
    }

    private static long granted(Order order, PetitionKind kind) {
        return order.course()
                .petitions(kind)
                .filter(petition ->
                        petition.decision() != null && petition.decision().granted())
                .count();
    }

    /** What is over stays over, and nothing but a follow-up or a reopening leads back from an answer. */
    private static void path(Order before, Order after) {
        switch (before.stage()) {
            case REFUSED, WITHDRAWN, MERGED -> assertThat(after.stage()).isEqualTo(before.stage());
            case ANSWERED, FOLLOWED_UP, CLOSED -> {
                if (after.state().isOpen()) {
                    assertThat(after.history().getLast().move()).isIn(Move.REOPEN, Move.FOLLOW_UP);
                    assertThat(after.state().taker()).isEqualTo(before.state().taker());
                }
            }
            case SUSPENDED ->
                assertThat(after.stage()).isIn(Stage.SUSPENDED, Stage.WITHDRAWN, Stage.SIGNED, Stage.IN_HAND);
            case REFERRED -> assertThat(after.stage()).isIn(Stage.REFERRED, Stage.WITHDRAWN, Stage.DISPATCHED);
            case SUBMITTED, ACCEPTED, DISPATCHED, SIGNED, IN_HAND, CLAIMED, RETURNED -> {}
        }
    }
}
