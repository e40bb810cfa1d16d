package org.linli.evaluation.appraisal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.AppraisalState.Cancelled;
import org.linli.evaluation.appraisal.AppraisalState.Closed;
import org.linli.evaluation.appraisal.AppraisalState.Drafted;
import org.linli.evaluation.appraisal.AppraisalState.Invalid;
import org.linli.evaluation.appraisal.AppraisalState.Open;
import org.linli.evaluation.appraisal.Electorate.Seat;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.tally.Outcome;
import org.linli.evaluation.appraisal.tally.Quorum;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One appraisal: whom it is about, who votes, and until when. The ballots lie in boxes of their own; what became of them is written here
 * when it is over.
 *
 * @param nominees their ids, in the order of the ballot
 * @param names what the ballot calls them, sealed
 * @param points what each grade is worth
 * @param dueAt when the time opens, closes or clears it away; null if nothing is left to do
 */
@Document(Appraisal.COLLECTION)
@TypeAlias("appraisal")
record Appraisal(
        @Id String id,
        DivisionCode division,
        String title,
        SubjectKind subjectKind,
        List<String> nominees,
        @Nullable Sealed names,
        List<Electorate> electorate,
        Quorum quorum,
        Map<Grade, Integer> points,
        Instant opensAt,
        Instant closesAt,
        String draftedBy,
        AppraisalState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "appraisals";

    /** It opens by itself when its time has come, which may be now. */
    static Change<Appraisal> draft(String id, Draft draft, @Nullable Sealed names, String by, Instant now) {
        draft.require(now);
        var opened = !now.isBefore(draft.opensAt());
        var voters = draft.electorate().stream()
                .flatMap(one -> one.voters().stream())
                .flatMap(ScopeKeys::member);
        return Change.silent(new Appraisal(
                id,
                draft.division(),
                draft.title(),
                draft.subjectKind(),
                draft.nominees(),
                names,
                draft.electorate(),
                draft.quorum(),
                draft.points(),
                draft.opensAt(),
                draft.closesAt(),
                by,
                opened ? new Open() : new Drafted(),
                opened ? draft.closesAt() : draft.opensAt(),
                ScopeKeys.of(ScopeKeys.division(draft.division()), voters),
                1));
    }

    /** Whether votes are accepted at this moment, whether or not somebody has noticed that its time has come. */
    boolean isOpenAt(Instant now) {
        return switch (state) {
            case Drafted _, Open _ -> !now.isBefore(opensAt) && now.isBefore(closesAt);
            case Closed _, Invalid _, Cancelled _ -> false;
        };
    }

    /** Where somebody votes, if they do. */
    Optional<Seat> seatOf(String voter) {
        return electorate.stream()
                .flatMap(one -> Stream.of(one.voters().indexOf(voter))
                        .filter(place -> place >= 0)
                        .map(place -> new Seat(one.body(), place)))
                .findFirst();
    }

    /** Now, if it is not open yet. */
    Change<Appraisal> open(Instant now) {
        return switch (state) {
            case Drafted _
            when now.isBefore(closesAt) -> {
                var from = now.isBefore(opensAt) ? now.truncatedTo(ChronoUnit.MILLIS) : opensAt;
                yield moved(new Open(), from, closesAt);
            }
            case Open _ -> Change.none(this);
            case Drafted _, Closed _, Invalid _, Cancelled _ -> throw illegal();
        };
    }

    /** Its opening has come: also if it was noticed only after the closing. */
    Change<Appraisal> opened() {
        return switch (state) {
            case Drafted _ -> moved(new Open(), opensAt, closesAt);
            case Open _, Closed _, Invalid _, Cancelled _ -> Change.none(this);
        };
    }

    /** Called off; after the closing it is as it is. The ballots have yet to be cleared away. */
    Change<Appraisal> cancel(String reason, String by, Instant now) {
        return switch (state) {
            case Drafted _, Open _ -> {
                if (!now.isBefore(closesAt)) {
                    throw illegal();
                }
                var at = now.truncatedTo(ChronoUnit.MILLIS);
                yield moved(new Cancelled(at, by, reason), opensAt, at);
            }
            case Cancelled _ -> Change.none(this);
            case Closed _, Invalid _ -> throw illegal();
        };
    }

    /** What is in the boxes, which nothing goes into any more. */
    Change<Appraisal> counted(Outcome outcome, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return switch (state) {
            case Open _ ->
                moved(outcome.quorumReached() ? new Closed(at, outcome) : new Invalid(at, outcome), opensAt, null);
            case Drafted _, Closed _, Invalid _, Cancelled _ -> Change.none(this);
        };
    }

    /** The ballots of one that was called off are gone. */
    Change<Appraisal> cleared() {
        return dueAt == null ? Change.none(this) : moved(state, opensAt, null);
    }

    /** @throws AppraisalRefused.NotCounted before the closing, and of one that was called off */
    Outcome outcome() {
        return switch (state) {
            case Closed(var _, var outcome) -> outcome;
            case Invalid(var _, var outcome) -> outcome;
            case Drafted _, Open _, Cancelled _ -> throw new AppraisalRefused.NotCounted();
        };
    }

    private AppraisalRefused illegal() {
        return new AppraisalRefused.IllegalMove(state.name());
    }

    private Change<Appraisal> moved(AppraisalState next, Instant opens, @Nullable Instant due) {
        return Change.silent(new Appraisal(
                id,
                division,
                title,
                subjectKind,
                nominees,
                names,
                electorate,
                quorum,
                points,
                opens,
                closesAt,
                draftedBy,
                next,
                due,
                scopes,
                version + 1));
    }
}
