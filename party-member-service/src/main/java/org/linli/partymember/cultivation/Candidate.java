package org.linli.partymember.cultivation;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Member;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A member on a plan's list. The key is made of both, so that nobody is listed twice.
 *
 * @param criteria how many the standard has
 * @param met numbers of the criteria that they meet, in order
 * @param notes one a month, in the order in which they were written
 * @param scopes who sees it: the division's staff, the plan's and the member's unit, the member and the mentor
 */
@Document(Candidate.COLLECTION)
@TypeAlias("candidate")
record Candidate(
        @Id String id,
        String planId,
        DivisionCode division,
        int year,
        int criteria,
        String memberId,
        List<Integer> met,
        List<Note> notes,
        CandidateState state,
        List<String> ownScopes,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "cultivation_candidates";

    /**
     * A month's progress.
     *
     * @param month {@code yyyy-MM}
     * @param by person id
     */
    record Note(String month, String text, String by, Instant at) {
        Note {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    Candidate {
        met = List.copyOf(met);
        notes = List.copyOf(notes);
    }

    static String idOf(String planId, String memberId) {
        return planId + "." + memberId;
    }

    static Change<Candidate> list(CultivationPlan plan, Member member, UUID eventId, Instant at) {
        var own = ScopeKeys.of(plan.scopes().stream(), ScopeKeys.unit(member.unitId()), ScopeKeys.member(member.id()));
        var candidate = new Candidate(
                idOf(plan.id(), member.id()),
                plan.id(),
                plan.division(),
                plan.year(),
                plan.criteria().size(),
                member.id(),
                List.of(),
                List.of(),
                new CandidateState.Listed(),
                own,
                own,
                1);
        return Change.of(
                candidate,
                new CultivationEvent.CandidateListed(
                        eventId, candidate.id, 1, candidate.division, candidate.planId, candidate.memberId, at));
    }

    /** A mentor takes care of them, in place of another if there was one. */
    Change<Candidate> pair(String mentor, UUID eventId, Instant at) {
        if (mentor.equals(memberId)) {
            throw new CultivationRefused.OwnMentor();
        }
        return switch (state) {
            case CandidateState.Paired(var same, var _) when same.equals(mentor) -> Change.none(this);
            case CandidateState.Listed _, CandidateState.Paired _ -> {
                var next = with(met, notes, new CandidateState.Paired(mentor, at), seenBy(mentor));
                yield Change.of(
                        next,
                        new CultivationEvent.CandidatePaired(
                                eventId, id, next.version, division, planId, memberId, mentor, at));
            }
            case CandidateState.Pioneer _, CandidateState.Dropped _ -> throw illegal("pair");
        };
    }

    private List<String> seenBy(String mentor) {
        return ScopeKeys.of(ownScopes.stream(), ScopeKeys.member(mentor));
    }

    /**
     * Writes a month's progress down; once, by the mentor or whoever answers.
     *
     * @param month one of the plan's year that has begun
     */
    Change<Candidate> note(YearMonth month, String text, String by, UUID eventId, Instant at) {
        if (!(state instanceof CandidateState.Paired(var mentor, var _))) {
            throw illegal("note");
        }
        var there = notes.stream()
                .filter(note -> note.month().equals(month.toString()))
                .findFirst();
        if (there.isPresent()) {
            if (there.get().text().equals(text)) {
                return Change.none(this);
            }
            throw new CultivationRefused.MonthNoted(month.toString());
        }
        var more = Stream.concat(notes.stream(), Stream.of(new Note(month.toString(), text, by, at)))
                .toList();
        var next = with(met, more, state, scopes);
        return Change.of(
                next,
                new CultivationEvent.CandidateNoted(
                        eventId, id, next.version, division, planId, memberId, mentor, month.toString(), at));
    }

    /** Which criteria they meet, all told. */
    Change<Candidate> measure(List<Integer> numbers) {
        if (!(state instanceof CandidateState.Paired)) {
            throw illegal("measure");
        }
        var now = numbers.stream().distinct().sorted().toList();
        if (now.stream().anyMatch(number -> number < 1 || number > criteria)) {
            throw new CultivationRefused.NoCriterion(criteria);
        }
        return met.equals(now) ? Change.none(this) : Change.silent(with(now, notes, state, scopes));
    }

    /**
     * They are a pioneer.
     *
     * @param fewest months of progress that must have been written down
     */
    Change<Candidate> complete(int fewest, String by, UUID eventId, Instant at) {
        return switch (state) {
            case CandidateState.Paired(var mentor, var _) -> {
                if (met.size() < criteria || notes.size() < fewest) {
                    throw new CultivationRefused.NotYet(met.size(), criteria, notes.size(), fewest);
                }
                var next = with(met, notes, new CandidateState.Pioneer(mentor, by, at), scopes);
                yield Change.of(
                        next,
                        new CultivationEvent.CandidateCultivated(
                                eventId, id, next.version, division, planId, memberId, mentor, year, at));
            }
            case CandidateState.Pioneer _ -> Change.none(this);
            case CandidateState.Listed _, CandidateState.Dropped _ -> throw illegal("complete");
        };
    }

    Change<Candidate> drop(String reason, Instant at) {
        return switch (state) {
            case CandidateState.Listed _, CandidateState.Paired _ ->
                Change.silent(with(met, notes, new CandidateState.Dropped(reason, at), ownScopes));
            case CandidateState.Dropped _ -> Change.none(this);
            case CandidateState.Pioneer _ -> throw illegal("drop");
        };
    }

    private Candidate with(List<Integer> nowMet, List<Note> written, CandidateState to, List<String> seen) {
        return new Candidate(
                id, planId, division, year, criteria, memberId, nowMet, written, to, ownScopes, seen, version + 1);
    }

    private CultivationRefused illegal(String move) {
        return new CultivationRefused.IllegalMove(state.name(), move);
    }
}
