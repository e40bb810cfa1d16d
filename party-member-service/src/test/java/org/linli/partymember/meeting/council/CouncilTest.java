package org.linli.partymember.meeting.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.meeting.council.HouseRules.Share;

class CouncilTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final HouseRules RULES = new HouseRules(new Share(2, 3), HouseRules.Majority.SIMPLE);
    private static final Appointment WHEN =
            new Appointment("十一月联席会议", NOW.plusSeconds(86_400), NOW.plusSeconds(90_000), "街道会议室");

    private static Council council(Seat... seats) {
        return Council.found("council-1", "大党委联席会议", STREET, List.of(seats), RULES)
                .next();
    }

    private static Council ofThree() {
        return council(Seat.unit("a"), Seat.unit("b"), Seat.unit("c"), Seat.member("m"));
    }

    private static Council convened(Council council, String meeting) {
        return council.convene(meeting, WHEN, "admin-1", NOW).next();
    }

    @Test
    void theChairGoesRoundAmongUnitsAlone() {
        var council = ofThree();
        for (var n = 0; n < 3; n++) {
            council = convened(council, "meeting-" + n);
        }

        assertThat(council.turns()).extracting(Turn::chair).containsExactly("a", "b", "c");
    }

    @Test
    void aUnitThatDeclinesIsPassedOverAndComesFirstNextTime() {
        var council = convened(ofThree(), "meeting-1");

        var passed = council.chairDeclinedBy("a", "meeting-1", NOW).next();
        var again = convened(passed, "meeting-2");

        assertThat(passed.turn("meeting-1").orElseThrow().chair()).isEqualTo("b");
        assertThat(again.turn("meeting-2").orElseThrow().chair()).isEqualTo("a");
        assertThat(passed.chairDeclinedBy("a", "meeting-1", NOW).next()).isSameAs(passed);
    }

    @Test
    void onlyWhoseTurnItIsDeclinesAndNotTheLast() {
        var council = convened(council(Seat.unit("a"), Seat.unit("b")), "meeting-1");
        var passed = council.chairDeclinedBy("a", "meeting-1", NOW).next();

        assertThatThrownBy(() -> council.chairDeclinedBy("b", "meeting-1", NOW))
                .isInstanceOf(CouncilRefused.NotChair.class);
        assertThatThrownBy(() -> passed.chairDeclinedBy("b", "meeting-1", NOW))
                .isInstanceOf(CouncilRefused.NobodyLeft.class);
        assertThatThrownBy(() -> passed.chairDeclinedBy("b", "meeting-9", NOW))
                .isInstanceOf(CouncilRefused.NotChair.class);
    }

    @Test
    void aMeetingThatDoesNotTakePlaceGivesItsTurnBack() {
        var council = convened(ofThree(), "meeting-1").ended("meeting-1", false).next();

        assertThat(convened(council, "meeting-2")
                        .turn("meeting-2")
                        .orElseThrow()
                        .chair())
                .isEqualTo("a");
    }

    @Test
    void aTurnIsToldUntilTheMeetingKnowsAndNoLonger() {
        var council = convened(ofThree(), "meeting-1");

        var told = council.told("meeting-1", "a").next();

        assertThat(council.wakeAt()).isEqualTo(NOW.plus(Council.PATIENCE));
        assertThat(told.wakeAt()).isNull();
        assertThat(council.told("meeting-1", "b").next()).isSameAs(council);
        assertThat(told.told("meeting-1", "a").next()).isSameAs(told);
    }

    @Test
    void conveningAgainUnderTheSameIdChangesNothing() {
        var council = convened(ofThree(), "meeting-1");

        assertThat(convened(council, "meeting-1")).isSameAs(council);
    }

    @Test
    void aCouncilWithoutUnitsConvenesNothing() {
        assertThatThrownBy(() -> convened(council(Seat.member("m")), "meeting-1"))
                .isInstanceOf(CouncilRefused.NoUnits.class);
    }

    @Test
    void aSeatIsGivenAndTakenOnce() {
        var council = ofThree();
        var more = council.seat(Seat.unit("d")).next();

        assertThat(more.seats()).hasSize(5);
        assertThat(more.scopes()).contains("unit:d", "member:m", "140213050");
        assertThat(more.seat(Seat.unit("d")).next()).isSameAs(more);
        assertThat(more.unseat(Seat.unit("d")).next().seats()).isEqualTo(council.seats());
        assertThat(council.unseat(Seat.unit("d")).next()).isSameAs(council);
    }

    @Test
    void aCouncilHasNoMoreSeatsAndMeetingsThanItCanHold() {
        var full = council(IntStream.range(0, Council.MOST_SEATS)
                .mapToObj(n -> Seat.unit("unit-" + n))
                .toArray(Seat[]::new));
        var busy = full;
        for (var n = 0; n < Council.MOST_TURNS; n++) {
            busy = convened(busy, "meeting-" + n);
        }
        var all = busy;

        assertThatThrownBy(() -> full.seat(Seat.unit("more"))).isInstanceOf(CouncilRefused.TooMany.class);
        assertThatThrownBy(() -> convened(all, "more")).isInstanceOf(CouncilRefused.TooMany.class);
    }

    @Test
    void rulesThatAreTheSameChangeNothing() {
        var council = ofThree();

        assertThat(council.rule(RULES).next()).isSameAs(council);
        assertThat(council.rule(new HouseRules(new Share(1, 2), HouseRules.Majority.ABSOLUTE))
                        .next()
                        .version())
                .isEqualTo(2);
    }
}
