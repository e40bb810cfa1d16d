package org.linli.evaluation.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.whatif.WhatIfState.Cancelled;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.WhatIfState.Failed;
import org.linli.evaluation.whatif.WhatIfState.Reason;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.replay.Watch.Progress;
import org.linli.evaluation.whatif.trial.Months;
import org.linli.evaluation.whatif.trial.Summary;
import org.linli.event.DivisionCode;

class WhatIfTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 3;
    private static final Summary NOTHING = new Summary(0, 0, 0, null, List.of(), List.of());

    private static Tried of(String division) {
        return new Tried("r1", division + "/2027-01-01", new DivisionCode(division), List.of(), List.of());
    }

    private static WhatIf asked(String division, String rulesOf, String from, String to) {
        var span = new Months(YearMonth.parse(from), YearMonth.parse(to));
        return WhatIf.ask("w1", new DivisionCode(division), span, of(rulesOf), "admin", NOW)
                .next();
    }

    private static WhatIf asked() {
        return asked("140213", "140213", "2026-10", "2026-10");
    }

    private static WhatIf begun(WhatIf whatIf) {
        return whatIf.begin(ATTEMPTS, LEASE, NOW).next();
    }

    @ParameterizedTest
    @CsvSource({
        "140213, 140213, 2026-10, 2026-10",
        "140213, 140213050, 2025-11, 2026-10",
        "140213050001, 140213, 2026-01, 2026-10"
    })
    void itIsAboutADivisionThatTheRulesConcernAndAYearAtMost(String division, String rulesOf, String from, String to) {
        assertThat(asked(division, rulesOf, from, to).dueAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "140213, 140214, 2026-10, 2026-10, Elsewhere",
        "140213050001001, 140213, 2026-10, 2026-10, Elsewhere",
        "140213, 140213, 2025-10, 2026-10, BadSpan",
        "140213, 140213, 2026-10, 2026-09, BadSpan",
        "140213, 140213, 2026-11, 2026-11, NotOver",
        "140213, 140213, 2026-10, 2026-11, NotOver"
    })
    void anythingElseIsRefused(String division, String rulesOf, String from, String to, String refusal) {
        assertThatThrownBy(() -> asked(division, rulesOf, from, to))
                .isInstanceOf(WhatIfRefused.class)
                .extracting(refused -> refused.getClass().getSimpleName())
                .isEqualTo(refusal);
    }

    @Test
    void aMonthIsOverWhenItIsInShanghai() {
        var span = new Months(YearMonth.of(2026, 10), YearMonth.of(2026, 10));

        assertThat(span.isOverAt(Instant.parse("2026-10-31T15:59:59Z"))).isFalse();
        assertThat(span.isOverAt(Instant.parse("2026-10-31T16:00:00Z"))).isTrue();
        assertThat(span.begin()).isEqualTo("2026-09-30T16:00:00Z");
    }

    @Test
    void whatIsLeftIsBegunAnewAndTheRunThatWasGivenUpSaysNothingMore() {
        var first = begun(asked());
        var second = begun(first);

        assertThat(second.state()).isEqualTo(new Running(2, NOW, 0, 0));
        assertThat(second.beat(1, new Progress(5, 9), LEASE, NOW).next()).isSameAs(second);
        assertThat(second.finish(1, NOTHING, NOW).next()).isSameAs(second);
        assertThat(second.fail(1, Reason.TOO_LARGE, null, NOW).next()).isSameAs(second);
        assertThat(second.finish(2, NOTHING, NOW).next().state()).isEqualTo(new Done(2, NOTHING, NOW, NOW));
    }

    @Test
    void whileItIsWorkedOnItSaysHowFarItIsAndIsNotDue() {
        var later = NOW.plusSeconds(30);

        var beaten = begun(asked()).beat(1, new Progress(5, 9), LEASE, later).next();

        assertThat(beaten.state()).isEqualTo(new Running(1, NOW, 5, 9));
        assertThat(beaten.dueAt()).isEqualTo(later.plus(LEASE));
    }

    @Test
    void begunTooOftenItFails() {
        var whatIf = asked();
        for (var n = 0; n <= ATTEMPTS; n++) {
            whatIf = begun(whatIf);
        }

        assertThat(whatIf.state()).isEqualTo(new Failed(Reason.GIVEN_UP, null, NOW));
        assertThat(whatIf.dueAt()).isNull();
        assertThat(begun(whatIf)).isSameAs(whatIf);
    }

    @Test
    void cancelledItIsNotBegunAndNothingComesOfTheRun() {
        var cancelled = begun(asked()).cancel("admin", NOW).next();

        assertThat(cancelled.state()).isEqualTo(new Cancelled("admin", NOW));
        assertThat(cancelled.cancel("other", NOW).next()).isSameAs(cancelled);
        assertThat(begun(cancelled)).isSameAs(cancelled);
        assertThat(cancelled.finish(1, NOTHING, NOW).next()).isSameAs(cancelled);
    }

    @Test
    void whatIsDoneIsNotCancelled() {
        var done = begun(asked()).finish(1, NOTHING, NOW).next();

        assertThatThrownBy(() -> done.cancel("admin", NOW)).isInstanceOf(WhatIfRefused.IllegalMove.class);
        assertThat(begun(done)).isSameAs(done);
    }
}
