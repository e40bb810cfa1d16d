package org.linli.evaluation.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evaluation.Happened.NOON;
import static org.linli.evaluation.figure.Figure.FOLLOW_UPS;
import static org.linli.evaluation.figure.Figure.ORDERS_OVERDUE;
import static org.linli.evaluation.figure.Figure.REPORTS;
import static org.linli.evaluation.figure.Figure.SOLVED;
import static org.linli.evaluation.figure.Figure.WHISTLES;
import static org.linli.evaluation.figure.Figure.WHISTLES_ANSWERED;
import static org.linli.evaluation.figure.Figure.WHISTLES_IN_TIME;
import static org.linli.evaluation.figure.Figure.WHISTLE_SCORE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.event.Channel;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.Event;
import org.linli.event.OrderFacts;
import org.linli.event.OrderPhase;
import org.linli.event.ReportEvent;
import org.linli.event.ReportFacts;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.event.WhistleEvent;
import org.linli.event.WhistleEvent.Appraised;
import org.linli.event.WhistleEvent.Called;
import org.linli.event.WhistleFacts;

class DeedsTest {

    private static final DivisionCode STREET = new DivisionCode("140213001");
    private static final OrderFacts ORDER =
            new OrderFacts(new DivisionCode("140213001001001"), RequestKind.HELP, "路灯", Channel.APP, null);
    private static final WhistleFacts WHISTLE = new WhistleFacts(STREET, null, Instant.parse("2026-10-31T01:00:00Z"));
    private static final Deadline.Limit LIMIT = new Deadline.Limit(2, Deadline.Unit.WORKING_HOURS);

    private static List<Deed> of(Event event) {
        return Deeds.of(event);
    }

    private static RequestEvent.FollowedUp call(boolean connected, boolean last, boolean reopened) {
        return new RequestEvent.FollowedUp(
                UUID.randomUUID(), "o", 7, ORDER, "u", null, connected, true, !reopened, true, last, reopened, NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  false, 1, 1",
        "true,  false, true,  1, 0",
        "true,  false, false, 0, 0",
        "false, true,  false, 0, 0",
    })
    void onlyACallThatCameThroughAndEndedInAVerdictCounts(
            boolean connected, boolean last, boolean reopened, long calls, long solved) {
        var deeds = of(call(connected, last, reopened));

        assertThat(sum(deeds, FOLLOW_UPS)).isEqualTo(calls);
        assertThat(sum(deeds, SOLVED)).isEqualTo(solved);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNITY", "STREET", "DISTRICT"})
    void whatIsLateCountsOnceHoweverHighItRises(DivisionLevel level) {
        var late =
                new RequestEvent.Escalated(UUID.randomUUID(), "o", 7, ORDER, OrderPhase.HANDLE, level, "u", null, NOON);

        assertThat(sum(of(late), ORDERS_OVERDUE)).isEqualTo(level == DivisionLevel.COMMUNITY ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(OrderPhase.class)
    void whatTheCommunityIsLateWithIsNotTheUnits(OrderPhase phase) {
        var late = new RequestEvent.Escalated(
                UUID.randomUUID(), "o", 7, ORDER, phase, DivisionLevel.COMMUNITY, "u", null, NOON);
        var own = Set.of(OrderPhase.SIGN, OrderPhase.HANDLE, OrderPhase.ANSWER).contains(phase);

        assertThat(sum(of(late), ORDERS_OVERDUE)).isEqualTo(own ? 1 : 0);
    }

    @Test
    void aWhistleCountsInTheMonthInWhichItWasBlownForEveryUnitThatItCalled() {
        var blown = new WhistleEvent.Blown(
                UUID.randomUUID(),
                "w",
                1,
                WHISTLE,
                List.of(new Called("u", LIMIT, NOON), new Called("v", LIMIT, NOON)),
                NOON);
        var came = new WhistleEvent.Responded(UUID.randomUUID(), "w", 2, WHISTLE, "u", false, NOON);
        var excused = new WhistleEvent.Judged(UUID.randomUUID(), "w", 3, WHISTLE, "v", true, NOON);
        var closed = new WhistleEvent.Closed(UUID.randomUUID(), "w", 4, WHISTLE, List.of(new Appraised("u", 4)), NOON);

        var deeds = List.of(blown, came, excused, closed).stream()
                .flatMap(event -> of(event).stream())
                .toList();

        assertThat(deeds).extracting(Deed::at).containsOnly(WHISTLE.blownAt());
        assertThat(sum(of(deeds, "u"), WHISTLES)).isEqualTo(1);
        assertThat(sum(of(deeds, "u"), WHISTLES_ANSWERED)).isEqualTo(1);
        assertThat(sum(of(deeds, "u"), WHISTLES_IN_TIME)).isZero();
        assertThat(sum(of(deeds, "u"), WHISTLE_SCORE)).isEqualTo(4);
        assertThat(sum(of(deeds, "v"), WHISTLES)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0"})
    void aReportThatIsHandedInAgainCountsOnce(int version, long reports) {
        var facts = new ReportFacts(null, "u", STREET, "2026-H1", NOON);
        var submitted = new ReportEvent.Submitted(UUID.randomUUID(), "r", 1, facts, version, true, NOON);

        assertThat(sum(of(submitted), REPORTS)).isEqualTo(reports);
    }

    private static List<Deed> of(List<Deed> deeds, String unit) {
        return deeds.stream().filter(deed -> deed.unitId().equals(unit)).toList();
    }

    private static long sum(List<Deed> deeds, Figure figure) {
        return deeds.stream()
                .mapToLong(deed -> deed.amounts().getOrDefault(figure, 0L))
                .sum();
    }
}
