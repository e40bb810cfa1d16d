package org.linli.request.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.request.delivery.Lane.Verdict;
import org.linli.request.delivery.wire.Outcome;

class LaneTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(10);
    private static final Instant LEASE = NOW.plusSeconds(60);
    private static final Recipient TO = new Recipient("hotline", "city", "order-1", List.of("140213"));
    private static final Outcome TAKEN = new Outcome(Outcome.Verdict.TAKEN, "200");
    private static final Outcome DOWN = Outcome.trouble("unreachable");
    private static final Verdict AGAIN = new Verdict(LATER);
    private static final Verdict NO_MORE = new Verdict(null);

    private static Letter letter(int number) {
        return new Letter("event-" + number, "SIGNED", NOW, "{}");
    }

    private static Lane lane(int letters) {
        var lane = Lane.opened(TO, letter(1), NOW).next();
        for (var number = 2; number <= letters; number++) {
            lane = lane.with(letter(number), NOW).next();
        }
        return lane;
    }

    private static Lane held(int letters) {
        return lane(letters).held("me", NOW, LEASE).next();
    }

    private static Lane tried(Lane lane, Outcome came, Verdict verdict) {
        return lane.tried(lane.head().orElseThrow(), came, "me", verdict, NOW, LEASE)
                .next();
    }

    @Test
    void messagesAreNumberedWithoutGapsInTheOrderInWhichTheyCame() {
        assertThat(lane(3).messages()).extracting(Message::sequence).containsExactly(1, 2, 3);
    }

    @Test
    void whatHasBeenToldBeforeChangesNothing() {
        var lane = lane(2);

        assertThat(lane.with(letter(1), LATER).next()).isSameAs(lane);
    }

    @Test
    void onlyOneMayHoldALaneAndOnlyWhenItIsDue() {
        var held = held(1);

        assertThat(held.held("another", NOW, LEASE).next()).isSameAs(held);
        assertThat(held.held("another", LEASE, LEASE.plusSeconds(60)).next().isHeldBy("another"))
                .isTrue();
    }

    @Test
    void aTakenMessageMakesWayForTheNextAndItsContentIsForgotten() {
        var lane = tried(held(2), TAKEN, AGAIN);

        assertThat(lane.head()).map(Message::sequence).contains(2);
        assertThat(lane.isHeldBy("me")).isTrue();
        assertThat(lane.messages().getFirst().content()).isEmpty();
        assertThat(tried(lane, TAKEN, AGAIN).state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    void anIdleLaneIsInNoQueueAndWakesWithTheNextMessage() {
        var idle = tried(held(1), TAKEN, AGAIN);

        assertThat(idle.queue()).isNull();
        assertThat(idle.dueAt()).isNull();
        var awake = idle.with(letter(2), LATER).next();
        assertThat(awake.queue()).isEqualTo("hotline:city");
        assertThat(awake.dueAt()).isEqualTo(LATER);
        assertThat(awake.head()).map(Message::sequence).contains(2);
    }

    @Test
    void whatComesWhileALaneIsHeldLeavesItHeld() {
        var lane = held(1).with(letter(2), NOW).next();

        assertThat(lane.isHeldBy("me")).isTrue();
        assertThat(lane.dueAt()).isEqualTo(LEASE);
    }

    @Test
    void aFailureWaitsAndNothingOvertakesIt() {
        var lane = tried(held(2), DOWN, AGAIN);

        assertThat(lane.head()).map(Message::sequence).contains(1);
        assertThat(lane.dueAt()).isEqualTo(LATER);
        assertThat(lane.heldBy()).isNull();
        assertThat(lane.messages().getFirst().outcome()).isEqualTo("unreachable");
    }

    @Test
    void whatWasGivenUpHoldsUpWhatIsBehindItUntilItIsTriedAgain() {
        var dead = tried(held(2), DOWN, NO_MORE);

        assertThat(dead.state()).isEqualTo(LaneState.DEAD);
        assertThat(dead.head()).isEmpty();
        assertThat(dead.queue()).isNull();
        var more = dead.with(letter(3), LATER).next();
        assertThat(more.state()).isEqualTo(LaneState.DEAD);
        var revived = more.revived(LATER).next();
        assertThat(revived.head()).map(Message::sequence).contains(1);
        assertThat(revived.dueAt()).isEqualTo(LATER);
        assertThat(revived.revived(LATER).next()).isSameAs(revived);
    }

    @Test
    void whoLostTheLaneSaysWhatCameOfItAndLeavesTheLaneAlone() {
        var lane = held(2);
        var another = lane.held("another", LEASE, LEASE.plusSeconds(60)).next();
        var head = lane.head().orElseThrow();

        var told = another.tried(head, TAKEN, "me", AGAIN, LEASE, LEASE).next();

        assertThat(told.head()).map(Message::sequence).contains(2);
        assertThat(told.isHeldBy("another")).isTrue();
        assertThat(told.dueAt()).isEqualTo(LEASE.plusSeconds(60));
        assertThat(told.tried(head, TAKEN, "another", AGAIN, LEASE, LEASE).next())
                .isSameAs(told);
        assertThat(another.tried(head, DOWN, "me", AGAIN, LEASE, LEASE).next().isHeldBy("another"))
                .isTrue();
    }

    @Test
    void postponingTriesNothing() {
        var lane = held(1).postponed("me", LATER).next();

        assertThat(lane.dueAt()).isEqualTo(LATER);
        assertThat(lane.messages().getFirst().attempts()).isZero();
        assertThat(lane.postponed("me", LATER).next()).isSameAs(lane);
    }

    @Test
    void whatEndedTakesNothingMore() {
        var ended = lane(1).ended().next();

        assertThat(ended.state()).isEqualTo(LaneState.ENDED);
        assertThat(ended.with(letter(2), NOW).next()).isSameAs(ended);
        assertThat(ended.ended().next()).isSameAs(ended);
    }

    @Test
    void pausesDoubleUpToTheLongestAndAreSpreadOverHalfOfIt() {
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(72), 6);

        assertThat(patience.pause(1, 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(patience.pause(1, 0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(patience.pause(4, 1)).isEqualTo(Duration.ofSeconds(16));
        assertThat(patience.pause(1_000, 1)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void patienceEndsAfterRefusalsOrAfterALongTimeOfTrouble() {
        var patience = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(72), 2);
        var message = lane(1).messages().getFirst();
        var refused = new Outcome(Outcome.Verdict.REFUSED, "422");

        var troubled = message.tried(DOWN, NOW);

        assertThat(patience.isOver(troubled, NOW.plus(Duration.ofHours(71)))).isFalse();
        assertThat(patience.isOver(troubled, NOW.plus(Duration.ofHours(72)))).isTrue();
        assertThat(patience.isOver(message.tried(refused, NOW), NOW)).isFalse();
        assertThat(patience.isOver(message.tried(refused, NOW).tried(refused, NOW), NOW))
                .isTrue();
    }
}
