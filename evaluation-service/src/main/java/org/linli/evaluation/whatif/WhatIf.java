package org.linli.evaluation.whatif;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.whatif.WhatIfState.Cancelled;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.evaluation.whatif.WhatIfState.Failed;
import org.linli.evaluation.whatif.WhatIfState.Reason;
import org.linli.evaluation.whatif.WhatIfState.Running;
import org.linli.evaluation.whatif.WhatIfState.Waiting;
import org.linli.evaluation.whatif.replay.Watch.Progress;
import org.linli.evaluation.whatif.trial.Months;
import org.linli.evaluation.whatif.trial.Summary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What would have been given by other rules: a long piece of work, and then something to be read.
 *
 * @param from first month, {@code yyyy-MM}
 * @param to last month
 * @param runs how many times it has been begun
 * @param dueAt when the clock has something to do with it; while a replica is about it, when it counts as dead
 */
@Document(WhatIf.COLLECTION)
@TypeAlias("what-if")
record WhatIf(
        @Id String id,
        DivisionCode division,
        String from,
        String to,
        Tried tried,
        String by,
        Instant createdAt,
        int runs,
        WhatIfState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "what_ifs";

    /**
     * @throws WhatIfRefused if the period is not over or too long, or the rules say nothing about the division
     */
    static Change<WhatIf> ask(String id, DivisionCode division, Months span, Tried tried, String by, Instant now) {
        if (division.level().compareTo(DivisionLevel.COMMUNITY) > 0 || !tried.concern(division)) {
            throw new WhatIfRefused.Elsewhere();
        }
        if (span.months() < 1 || span.months() > Months.MOST) {
            throw new WhatIfRefused.BadSpan();
        }
        if (!span.isOverAt(now)) {
            throw new WhatIfRefused.NotOver(span);
        }
        var at = millis(now);
        return Change.silent(new WhatIf(
                id,
                division,
                span.from().toString(),
                span.to().toString(),
                tried,
                by,
                at,
                0,
                new Waiting(),
                at,
                ScopeKeys.of(ScopeKeys.division(division)),
                1));
    }

    Months span() {
        return new Months(YearMonth.parse(from), YearMonth.parse(to));
    }

    /** A replica begins with it, or begins anew what another one did not bring to its end. */
    Change<WhatIf> begin(int attempts, Duration lease, Instant now) {
        return switch (state) {
            case Waiting _, Running _ ->
                Change.silent(
                        runs >= attempts
                                ? moved(runs, new Failed(Reason.GIVEN_UP, null, millis(now)), null)
                                : moved(runs + 1, new Running(runs + 1, millis(now), 0, 0), now.plus(lease)));
            case Done _, Failed _, Cancelled _ -> Change.none(this);
        };
    }

    boolean isRun(int run) {
        return state instanceof Running running && running.run() == run;
    }

    /** It is still being worked on; nothing changes if that is not so. */
    Change<WhatIf> beat(int run, Progress progress, Duration lease, Instant now) {
        return state instanceof Running running && running.run() == run
                ? Change.silent(moved(
                        runs, new Running(run, running.since(), progress.read(), progress.all()), now.plus(lease)))
                : Change.none(this);
    }

    /** It has come to its end; nothing changes if that run is not the one that counts. */
    Change<WhatIf> finish(int run, Summary summary, Instant now) {
        return state instanceof Running running && running.run() == run
                ? Change.silent(moved(runs, new Done(run, summary, running.since(), millis(now)), null))
                : Change.none(this);
    }

    /** It cannot come to its end; nothing changes if that run is not the one that counts. */
    Change<WhatIf> fail(int run, Reason reason, @Nullable String detail, Instant now) {
        return isRun(run)
                ? Change.silent(moved(runs, new Failed(reason, detail, millis(now)), null))
                : Change.none(this);
    }

    Change<WhatIf> cancel(String who, Instant now) {
        return switch (state) {
            case Waiting _, Running _ -> Change.silent(moved(runs, new Cancelled(who, millis(now)), null));
            case Cancelled _ -> Change.none(this);
            case Done _, Failed _ -> throw new WhatIfRefused.IllegalMove(state.name());
        };
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private WhatIf moved(int run, WhatIfState next, @Nullable Instant due) {
        return new WhatIf(
                id,
                division,
                from,
                to,
                tried,
                by,
                createdAt,
                run,
                next,
                due == null ? null : millis(due),
                scopes,
                version + 1);
    }
}
