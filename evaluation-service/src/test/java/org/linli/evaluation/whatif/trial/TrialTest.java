package org.linli.evaluation.whatif.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.evaluation.rule.WrittenForTests.answer;
import static org.linli.evaluation.rule.WrittenForTests.cap;
import static org.linli.evaluation.rule.WrittenForTests.edition;
import static org.linli.evaluation.rule.WrittenForTests.service;
import static org.linli.evaluation.rule.WrittenForTests.standardAnd;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Happened;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.RuleSet;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.whatif.trial.Cause.Effect;
import org.linli.event.DivisionCode;
import org.linli.event.Event;

/** A community in October whose members get 2.00 for an hour by the rules of 2026-1. */
class TrialTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140399001001");
    private static final Months OCTOBER = new Months(YearMonth.of(2026, 10), YearMonth.of(2026, 10));
    private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private final LiveLedger ledger = new LiveLedger(standardAnd());

    private static Happened on(String day) {
        return Happened.in(COMMUNITY).withId(UUID.randomUUID()).at("2026-" + day + "T04:00:00Z");
    }

    private void hear(Event... some) {
        events.addAll(Arrays.asList(some));
        Arrays.asList(some).forEach(ledger::hear);
    }

    private Comparison.Verdict tried(RuleSet rules) {
        return tried(rules, 1_000);
    }

    private Comparison.Verdict tried(RuleSet rules, long most) {
        var trial =
                new Trial(new Terms(standardAnd().instead(rules), rules.text().version(), OCTOBER, COMMUNITY, most));
        events.stream().filter(event -> event.at().equals(LATER)).forEach(trial::take);
        trial.endPartition();
        events.forEach(trial::take);
        var comparison = trial.compare();
        ledger.given(COMMUNITY, OCTOBER).forEach(comparison::entered);
        return comparison.verdict();
    }

    @Test
    void whoIsGivenMoreMovesBecauseOfTheRule() {
        hear(
                on("10-03").served("a", 60),
                on("10-04").served("b", 30),
                on("10-05").memberCheckedIn("b"));

        var verdict = tried(edition(COMMUNITY, List.of(), service("member-service-confirmed", "event.minutes * 10")));

        assertThat(verdict.movers())
                .containsExactly(
                        new Mover(
                                SubjectKind.MEMBER,
                                "a",
                                200,
                                600,
                                2L,
                                1L,
                                List.of(new Cause(Ground.Kind.RULE, "member-service-confirmed", 200, 600))),
                        new Mover(
                                SubjectKind.MEMBER,
                                "b",
                                600,
                                300,
                                1L,
                                2L,
                                List.of(
                                        new Cause(Ground.Kind.RULE, "member-check-in", 500, 0),
                                        new Cause(Ground.Kind.RULE, "member-service-confirmed", 100, 300))));
        assertThat(verdict.movers().getLast().causes())
                .extracting(Cause::effect)
                .containsExactly(Effect.GONE, Effect.MORE);
        assertThat(verdict.summary().kinds())
                .extracting(Summary.OfKind::up, Summary.OfKind::down)
                .containsExactly(tuple(1L, 1L));
    }

    @Test
    void aCapWithholdsWhatIsTooMuchOfADayAndIsACauseOfItsOwn() {
        hear(
                on("10-03").served("a", 60),
                on("10-03").served("a", 90),
                on("10-04").served("a", 60));

        var verdict = tried(edition(
                COMMUNITY,
                List.of(cap("a-day", Per.DAY, 400, "member-service-confirmed")),
                service("member-service-confirmed", "event.minutes / 30 * 100")));

        assertThat(verdict.movers().getFirst().causes()).containsExactly(new Cause(Ground.Kind.CAP, "a-day", 0, -100));
        assertThat(verdict.movers().getFirst().then()).isEqualTo(600);
    }

    @Test
    void whoOnlyChangesPlacesMovesToo() {
        hear(on("10-03").served("a", 60), on("10-04").memberCheckedIn("b"));

        var verdict = tried(edition(COMMUNITY, List.of(), service("member-service-confirmed", "200")));

        assertThat(verdict.movers())
                .extracting(Mover::subjectId, Mover::difference, Mover::rankNow, Mover::rankThen)
                .containsExactly(tuple("b", -500L, 1L, null), tuple("a", 0L, 2L, 1L));
        assertThat(verdict.summary().kinds().getFirst().rankOnly()).isEqualTo(1);
    }

    @Test
    void aReversedEntryStaysReversedWhateverItsRuleGivesNow() {
        var mistaken = on("10-03").answeredByUnit("u");
        hear(on("10-02").answeredByUnit("u"), mistaken);
        var entry = ledger.entries().stream()
                .filter(each -> each.event().id().equals(mistaken.eventId().toString()))
                .findFirst()
                .orElseThrow();
        hear(LiveLedger.reversing(entry, LATER));

        var sameRule = tried(edition(COMMUNITY, List.of(), answer("unit-order-answered", "300")));
        var otherRule = tried(edition(COMMUNITY, List.of(), answer("another", "300")));

        assertThat(sameRule.movers()).extracting(Mover::now, Mover::then).containsExactly(tuple(200L, 300L));
        assertThat(otherRule.movers()).extracting(Mover::now, Mover::then).containsExactly(tuple(200L, 600L));
    }

    @Test
    void whatIsDisputedCountsForNothingByOtherRulesEither() {
        var gaveNothing = on("10-03").served("a", 10);
        var disputed = on("10-04").served("a", 60);
        hear(
                gaveNothing,
                disputed,
                on("11-19").takenBack(gaveNothing),
                on("11-18").takenBack(disputed));

        var verdict = tried(edition(COMMUNITY, List.of(), service("member-service-confirmed", "500")));

        assertThat(verdict.movers()).isEmpty();
        assertThat(verdict.summary().entriesNow()).isEqualTo(2);
        assertThat(verdict.summary().entriesThen()).isEqualTo(4);
    }

    @Test
    void whatTheRulesCannotBeAppliedToIsCountedAndGivesNothing() {
        hear(on("10-03").served("a", 60), on("10-04").served("b", 13));

        var verdict = tried(
                edition(COMMUNITY, List.of(), service("member-service-confirmed", "200 + 0 / (event.minutes - 13)")));

        assertThat(verdict.movers()).isEmpty();
        assertThat(verdict.summary().unusable()).isEqualTo(1);
        assertThat(verdict.summary().unusableBecause()).contains("member-service-confirmed");
    }

    @Test
    void onlyWhatHappenedInThePeriodCounts() {
        hear(on("09-30").served("a", 60), on("11-01").served("a", 60));

        assertThat(tried(edition(COMMUNITY, List.of(), service("member-service-confirmed", "900")))
                        .movers())
                .isEmpty();
    }

    @Test
    void moreThanMayBeHeldIsRefusedAndNotSwallowed() {
        for (var n = 0; n < 10; n++) {
            hear(on("10-03").served("member-" + n, 60));
        }
        var same = edition(COMMUNITY, List.of(), service("member-service-confirmed", "200"));

        assertThat(tried(same, 20).movers()).isEmpty();
        assertThatThrownBy(() -> tried(same, 19)).isInstanceOf(Room.Exceeded.class);
    }
}
