package org.linli.evaluation.whatif.trial;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evaluation.rule.WrittenForTests.answer;
import static org.linli.evaluation.rule.WrittenForTests.cap;
import static org.linli.evaluation.rule.WrittenForTests.edition;
import static org.linli.evaluation.rule.WrittenForTests.service;
import static org.linli.evaluation.rule.WrittenForTests.standardAnd;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.linli.evaluation.Happened;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.board.BoardKey;
import org.linli.evaluation.board.Recount;
import org.linli.evaluation.ledger.Books;
import org.linli.evaluation.ledger.ClosedMonths;
import org.linli.evaluation.ledger.Entry;
import org.linli.evaluation.ledger.Posting;
import org.linli.evaluation.ledger.past.Given;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.rule.RuleSet;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.RuleSets;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.PartyMemberEvent.ServiceRecordConfirmed;

/** Whatever happened, and however it is read again. */
class TrialProperties {

    private static final DivisionCode DISTRICT = new DivisionCode("140399");
    private static final DivisionCode STREET = DISTRICT.child(1);
    private static final Months SPRING = new Months(YearMonth.of(2026, 2), YearMonth.of(2026, 4));
    private static final Instant START = Instant.parse("2026-01-20T00:00:00Z");
    private static final Duration TIME = Duration.ofDays(120); // a little before and after

    /** In force in the street: capped by day and by month, and not to be applied to records of 13 minutes. */
    private static final RuleSet IN_FORCE = edition(
            STREET,
            List.of(cap("a-day", Per.DAY, 500, "service"), cap("a-month", Per.MONTH, 700, "answer", "help")),
            service("service", "100 * event.minutes / (event.minutes - 13)"),
            answer("answer", "200"),
            answer("help", "event.sequence * 30"));

    private static final RuleSets LIVE = standardAnd(IN_FORCE);
    private static final RuleSet DOUBLED = edition(STREET, List.of(), service("service", "600"), answer("answer", "1"));

    @Property(tries = 150)
    void theRulesInForceMoveNobody(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = new History(new Random(seed));

        for (var division : List.of(DISTRICT, STREET, STREET.child(1))) {
            var verdict = history.tried(IN_FORCE, division);

            assertThat(verdict.movers()).isEmpty();
            assertThat(verdict.summary().grounds()).isEmpty();
            assertThat(verdict.summary().entriesThen())
                    .isEqualTo(verdict.summary().entriesNow());
        }
    }

    @Property(tries = 100)
    void causesAddUpToTheDifferenceAndRulesElsewhereMoveNobody(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = new History(new Random(seed));

        var verdict = history.tried(DOUBLED, DISTRICT);

        assertThat(verdict.movers()).allSatisfy(mover -> {
            assertThat(mover.causes().stream().mapToLong(Cause::difference).sum())
                    .isEqualTo(mover.difference());
            assertThat(mover.subjectId())
                    .satisfiesAnyOf(
                            id -> assertThat(id).contains("@1"),
                            id -> assertThat(mover.difference()).isZero());
        });
        assertThat(verdict.movers().stream().map(mover -> Math.abs(mover.difference())))
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(verdict.summary().grounds().stream()
                        .mapToLong(ground -> ground.then() - ground.now())
                        .sum())
                .isEqualTo(
                        verdict.movers().stream().mapToLong(Mover::difference).sum());
    }

    @Property(tries = 100)
    void whatCountsByTheLedgerIsWhatTheBoardsCount(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = new History(new Random(seed));
        var recounts = new TreeMap<Subject, Recount>();
        var tallies = new TreeMap<Subject, Tally>();

        for (var entry : history.ledger.entries()) {
            var given = Given.of(entry);
            recounts.computeIfAbsent(given.subject(), ignored -> new Recount()).add(posting(entry));
            tallies.computeIfAbsent(given.subject(), ignored -> new Tally()).add(given);
        }

        assertThat(tallies)
                .isNotEmpty()
                .allSatisfy((subject, tally) -> assertThat(
                                Compared.of(subject, tally, null).now())
                        .isEqualTo(recounts.get(subject)
                                .boards()
                                .get(new BoardKey(subject, Area.EVERYWHERE, Period.ALL))
                                .points()
                                .hundredths()));
    }

    private static Posting posting(Entry entry) {
        return new Posting(
                entry.subjectKind(),
                entry.subjectId(),
                entry.divisionCode(),
                entry.points(),
                entry.period(),
                entry.cap());
    }

    /** Some weeks of a district: services, disputes, answers, reversals, a month that was closed before all was heard. */
    private static final class History {

        private final Random random;
        private final List<Event> events = new ArrayList<>();
        private final List<Event> reversals = new ArrayList<>();
        private final LiveLedger ledger = new LiveLedger(LIVE);

        History(Random random) {
            this.random = random;
            for (var n = 0; n < 60; n++) {
                happen();
            }
            var half = events.size() / 2;
            events.subList(0, half).forEach(ledger::hear);
            var february = new ClosedMonths.Month(DISTRICT, new Period("2026-02"));
            ledger.useBooks(new Books(new ClosedMonths(Set.of(february)), Instant.parse("2026-06-01T00:00:00Z")));
            events.forEach(ledger::hear);
            for (var entry : ledger.entries()) {
                if (entry.corrects() == null && entry.id().endsWith("answer") && random.nextInt(4) == 0) {
                    reversals.add(LiveLedger.reversing(entry, START.plus(TIME)));
                }
            }
            reversals.forEach(ledger::hear);
        }

        private void happen() {
            var street = 1 + random.nextInt(2);
            var community = DISTRICT.child(street).child(1 + random.nextInt(2));
            var at = START.plusSeconds(random.nextLong(TIME.toSeconds()));
            var here = new Happened(community, at, null, new UUID(random.nextLong(), random.nextLong()));
            var who = "somebody" + random.nextInt(3) + "@" + street;
            switch (random.nextInt(5)) {
                case 0, 1 -> serve(here, who);
                case 2 -> events.add(here.memberCheckedIn(who));
                default -> events.add(in(here).answeredByUnit(who));
            }
        }

        private static Happened in(Happened here) {
            return new Happened(here.place().child(1), here.at(), here.resident(), here.id());
        }

        private void serve(Happened here, String who) {
            var served = here.served(who, random.nextInt(10) == 0 ? 13 : 14 + random.nextInt(200));
            events.add(served);
            if (random.nextInt(3) == 0) {
                events.add(later(served).takenBack(served));
                if (random.nextBoolean()) {
                    events.add(later(served).restored(served));
                }
            }
        }

        private Happened later(ServiceRecordConfirmed served) {
            var at = served.at().plus(Duration.ofDays(random.nextInt(60)));
            return new Happened(served.community(), at, null, new UUID(random.nextLong(), random.nextLong()));
        }

        Comparison.Verdict tried(RuleSet rules, DivisionCode division) {
            var sets = LIVE.instead(rules);
            var trial = new Trial(new Terms(sets, rules.text().version(), SPRING, division, Integer.MAX_VALUE));
            partition(trial, reversals);
            new TreeMap<>(events.stream()
                            .collect(groupingBy(event -> event.subject().hashCode() & 1)))
                    .values()
                    .forEach(events -> partition(trial, events));
            var comparison = trial.compare();
            ledger.given(division, SPRING).forEach(comparison::entered);
            return comparison.verdict();
        }

        /** In order of each subject, and some of it twice. */
        private void partition(Trial trial, List<Event> records) {
            records.forEach(trial::take);
            records.subList(0, random.nextInt(records.size() + 1)).forEach(trial::take);
            trial.endPartition();
        }
    }
}
