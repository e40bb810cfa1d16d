package org.linli.partymember.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.event.ActivityKind;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.ActivityAttended;
import org.linli.event.InvolvementEvent.ActivityCancelled;
import org.linli.event.InvolvementEvent.ActivityHeld;
import org.linli.event.InvolvementEvent.ActivitySeatGivenUp;
import org.linli.event.InvolvementEvent.Participant;
import org.linli.event.ParticipantKind;
import org.linli.partymember.activity.ActivityPlan.Point;
import org.linli.partymember.activity.ActivityPlan.Position;

class ActivityTest {

    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant BEFORE = START.minus(Duration.ofDays(1));
    private static final Point SQUARE = new Point(113.3, 40.0, 200);
    private static final Position NEAR = new Position(113.301, 40.0005);
    private static final Position FAR = new Position(113.4, 40.0);
    private static final Set<String> CODES = Set.of("123456");

    private static Activity of(int capacity, String... people) {
        var plan = new ActivityPlan(
                ActivityKind.SENIOR_COLLEGE,
                "书法课",
                "社区活动室",
                SQUARE,
                START,
                START.plus(Duration.ofMinutes(90)),
                capacity,
                true);
        var activity = Activity.plan("a", new DivisionCode("140213050001"), plan, "secret")
                .next();
        for (var person : people) {
            activity = activity.signUp(resident(person), BEFORE).next();
        }
        return activity;
    }

    private static Participant resident(String id) {
        return new Participant(ParticipantKind.RESIDENT, id, null);
    }

    private static ActivityAct at(Instant at) {
        return new ActivityAct(UUID.randomUUID(), at);
    }

    @Test
    void whoWaitsTheLongestGetsTheSeatThatIsGivenUpAndIsTold() {
        var full = of(1, "r1", "r2", "r3");
        assertThat(full.placeInLine("r3")).isEqualTo(2);

        var change = full.withdraw("r1", at(BEFORE));

        assertThat(change.next().seatOf("r2")).isPresent();
        assertThat(change.next().placeInLine("r3")).isEqualTo(1);
        var told = (ActivitySeatGivenUp) change.event().orElseThrow();
        assertThat(told.by()).isEqualTo(resident("r1"));
        assertThat(told.to()).isEqualTo(resident("r2"));
    }

    @Test
    void whoeverGivesUpWaitingTakesNobodysSeat() {
        var change = of(1, "r1", "r2").withdraw("r2", at(BEFORE));

        assertThat(change.event()).isEmpty();
        assertThat(change.next().seatOf("r1")).isPresent();
        assertThat(change.next().waiting()).isEmpty();
    }

    @Test
    void attendanceIsTakenByCodeAndAPlaceTooFarOffIsFlagged() {
        var activity = of(3, "r1", "r2", "r3");

        var near = activity.attend("r1", "123456", CODES, NEAR, at(START));
        var far = near.next().attend("r2", "123456", CODES, FAR, at(START));
        var nowhere = far.next().attend("r3", "123456", CODES, null, at(START));

        assertThat(((ActivityAttended) near.event().orElseThrow()).flagged()).isFalse();
        assertThat(((ActivityAttended) far.event().orElseThrow()).flagged()).isTrue();
        assertThat(((ActivityAttended) nowhere.event().orElseThrow()).flagged()).isTrue();
        assertThat(((ActivityAttended) near.event().orElseThrow()).minutes()).isEqualTo(90);
        assertThat(nowhere.next().attended()).isEqualTo(3);
        assertThat(SQUARE.metresTo(NEAR)).isBetween(95, 110);
    }

    @Test
    void aCodeIsNotFoundByTrying() {
        var activity = of(1, "r1");
        for (var i = 0; i < Activity.MOST_WRONG_CODES; i++) {
            activity =
                    activity.attend("r1", "00000" + i, CODES, NEAR, at(START)).next();
        }
        var tried = activity;

        assertThatThrownBy(() -> tried.attend("r1", "123456", CODES, NEAR, at(START)))
                .isInstanceOf(ActivityRefused.TooManyTries.class);
        assertThatThrownBy(() -> tried.withdraw("r1", at(START))).isInstanceOf(ActivityRefused.NotNow.class);
        assertThat(tried.present("r1", at(START)).next().attended()).isEqualTo(1);
    }

    @Test
    void nobodyAttendsBeforeOrAfterOrWithoutASeat() {
        var activity = of(1, "r1", "r2");
        var early = START.minus(ActivityPlan.MARGIN).minusMillis(1);

        assertThatThrownBy(() -> activity.attend("r1", "123456", CODES, NEAR, at(early)))
                .isInstanceOf(ActivityRefused.NotNow.class);
        assertThatThrownBy(() -> activity.present("r1", at(activity.plan().settledAt())))
                .isInstanceOf(ActivityRefused.NotNow.class);
        assertThatThrownBy(() -> activity.present("r2", at(START))).isInstanceOf(ActivityRefused.NotSignedUp.class);
        assertThat(activity.present("r1", at(early.plusMillis(1))).next().attended())
                .isEqualTo(1);
    }

    @Test
    void whoHasASeatAndDoesNotComeHasMissedIt() {
        var half = of(2, "r1", "r2", "r3").present("r1", at(START)).next();
        assertThat(half.settle(at(START)).next()).isSameAs(half);

        var held = half.settle(at(half.plan().settledAt()));

        var told = (ActivityHeld) held.event().orElseThrow();
        assertThat(told.attended()).isEqualTo(1);
        assertThat(told.missed()).containsExactly(resident("r2"));
        assertThat(held.next().dueAt()).isNull();
        assertThat(held.next().settle(at(half.plan().settledAt())).next()).isSameAs(held.next());
        assertThatThrownBy(() -> held.next().signUp(resident("r9"), BEFORE)).isInstanceOf(ActivityRefused.NotNow.class);
    }

    @Test
    void aCancelledActivityTellsEverybodyWhoHasSignedUp() {
        var change = of(1, "r1", "r2").cancel(at(BEFORE));

        assertThat(((ActivityCancelled) change.event().orElseThrow()).told())
                .containsExactly(resident("r1"), resident("r2"));
        assertThat(change.next().cancel(at(BEFORE)).next()).isSameAs(change.next());
        assertThatThrownBy(() -> of(1, "r1").present("r1", at(START)).next().cancel(at(START)))
                .isInstanceOf(ActivityRefused.NotNow.class);
    }

    @Test
    void aPlanEndsAfterItBeginsAndIsNotOver() {
        var plan = of(1).plan();

        assertThat(plan.ahead(BEFORE)).isSameAs(plan);
        assertThatThrownBy(() -> plan.ahead(plan.endsAt())).isInstanceOf(ActivityRefused.BadTime.class);
    }

    @Property
    void neverMoreSitThanThereAreSeatsAndNobodyWaitsBeforeAnEmptyOne(
            @ForAll @IntRange(min = 1, max = 4) int capacity,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> steps) {
        var activity = of(capacity);
        for (var step : steps) {
            var person = "r" + step / 2;
            activity = step % 2 == 0
                    ? activity.signUp(resident(person), BEFORE).next()
                    : activity.withdraw(person, at(BEFORE)).next();
            assertThat(activity.seats()).hasSizeLessThanOrEqualTo(capacity);
            assertThat(activity.seats().size() < capacity && !activity.waiting().isEmpty())
                    .isFalse();
            assertThat(activity.seatOf(person).isPresent() && activity.placeInLine(person) > 0)
                    .isFalse();
        }
    }
}
