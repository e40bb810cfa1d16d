package org.linli.partymember.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.ReportEvent;
import org.linli.event.ReportFacts;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.report.ReportState.Accepted;
import org.linli.partymember.report.ReportState.Owed;
import org.linli.partymember.report.ReportState.Returned;
import org.linli.partymember.report.ReportState.Standing;
import org.linli.partymember.report.ReportState.Submitted;
import org.linli.partymember.report.draft.Draft;
import org.linli.partymember.report.draft.ReportPeriod;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One report of a member or a unit for one period.
 *
 * @param id made of whose it is and the period
 * @param memberId null if it is the unit's
 * @param draft as drawn up last; null before
 * @param versions as they were submitted, the first one first
 * @param deadline until when it is due and what was said about that
 * @param wakeAt when the clock has something to do next; null if never
 * @param standing the state in one word, for lists
 */
@Document(Report.COLLECTION)
@TypeAlias("report")
record Report(
        @Id String id,
        @Nullable String memberId,
        String unitId,
        DivisionCode division,
        String period,
        ReportState state,
        @Nullable Draft draft,
        List<ReportVersion> versions,
        ReportDeadline deadline,
        @Nullable Instant wakeAt,
        Standing standing,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "reports";

    /** Nobody is sent back that often. */
    static final int MOST_VERSIONS = 20;

    /** A report as it was handed in. */
    record ReportVersion(int number, Draft content, String by, Instant at) {
        ReportVersion {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Somebody may report now, and has to if it is due at some time. */
    static Change<Report> open(Reporter reporter, ReportPeriod period, ReportSettings settings, Instant at) {
        var state = new Owed(at);
        var deadline = ReportDeadline.until(settings.dueAt(period, reporter), at);
        return Change.silent(new Report(
                reporter.reportId(period),
                reporter.memberId(),
                reporter.unitId(),
                reporter.division(),
                period.toString(),
                state,
                null,
                List.of(),
                deadline,
                deadline.wakeAt(settings),
                state.standing(false),
                reporter.scopes(),
                1));
    }

    Change<Report> draft(Draft drawnUp) {
        return switch (state) {
            case Owed _, Returned _ -> Change.silent(with(state, drawnUp, versions, deadline, wakeAt));
            case Submitted _, Accepted _ -> throw illegal("DRAFT");
        };
    }

    /** @param text in place of what was drafted; null if that will do */
    Change<Report> submit(String by, @Nullable String text, UUID eventId, Instant at) {
        return switch (state) {
            case Owed _, Returned _ -> {
                if (draft == null) {
                    throw new ReportRefused.NothingDrafted();
                }
                var content = text == null ? draft : new Draft(draft.figures(), text, draft.at());
                var handedIn = new ReportVersion(versions.size() + 1, content, by, at);
                var all = Stream.concat(versions.stream(), Stream.of(handedIn)).toList();
                var next = with(new Submitted(by, at), content, all, deadline.met(), null);
                yield Change.of(
                        next,
                        new ReportEvent.Submitted(
                                eventId, id, next.version, facts(), all.size(), deadline.keptBy(at), at));
            }
            case Submitted _, Accepted _ -> Change.none(this);
        };
    }

    /** It is due anew, if it had been due. */
    Change<Report> giveBack(String by, String reason, ReportSettings settings, UUID eventId, Instant at) {
        return switch (state) {
            case Submitted _ when versions.size() >= MOST_VERSIONS -> throw illegal("RETURNED");
            case Submitted _ -> {
                var due = deadline.dueAt() == null ? null : at.plus(settings.again());
                var again = ReportDeadline.until(due, at);
                var next = with(new Returned(by, reason, at), draft, versions, again, again.wakeAt(settings));
                yield Change.of(
                        next, new ReportEvent.Returned(eventId, id, next.version, next.facts(), versions.size(), at));
            }
            case Returned _ -> Change.none(this);
            case Owed _, Accepted _ -> throw illegal("RETURNED");
        };
    }

    Change<Report> accept(String by, UUID eventId, Instant at) {
        return switch (state) {
            case Submitted _ -> {
                var next = with(new Accepted(by, at), draft, versions, deadline, null);
                yield Change.of(
                        next, new ReportEvent.Accepted(eventId, id, next.version, facts(), versions.size(), at));
            }
            case Accepted _ -> Change.none(this);
            case Owed _, Returned _ -> throw illegal("ACCEPTED");
        };
    }

    /** The clock: reminds, or notes that it is late, each once. */
    Change<Report> ring(ReportSettings settings, UUID eventId, Instant at) {
        return switch (state) {
            case Owed _, Returned _ -> rung(settings, eventId, at);
            case Submitted _, Accepted _ -> wakeAt == null ? Change.none(this) : Change.silent(waking(deadline, null));
        };
    }

    private Change<Report> rung(ReportSettings settings, UUID eventId, Instant at) {
        var rung = deadline.rung(settings, at);
        var next = waking(rung, rung.wakeAt(settings));
        if (rung == deadline) {
            return Change.silent(next); // a lease had been put where it says when to wake
        }
        return Change.of(
                next,
                rung.overdue()
                        ? new ReportEvent.Overdue(eventId, id, next.version, facts(), at)
                        : new ReportEvent.Reminded(eventId, id, next.version, facts(), rung.reminders(), at));
    }

    private Report waking(ReportDeadline rung, @Nullable Instant at) {
        return with(state, draft, versions, rung, at);
    }

    private ReportFacts facts() {
        return new ReportFacts(memberId, unitId, division, period, deadline.dueAt());
    }

    private ReportRefused.IllegalMove illegal(String to) {
        return new ReportRefused.IllegalMove(standing.name(), to);
    }

    private Report with(
            ReportState to,
            @Nullable Draft drawnUp,
            List<ReportVersion> all,
            ReportDeadline until,
            @Nullable Instant wake) {
        return new Report(
                id,
                memberId,
                unitId,
                division,
                period,
                to,
                drawnUp,
                all,
                until,
                wake,
                to.standing(until.overdue()),
                scopes,
                version + 1);
    }
}
