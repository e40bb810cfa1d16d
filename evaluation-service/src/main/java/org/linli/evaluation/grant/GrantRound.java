package org.linli.evaluation.grant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.board.Standing;
import org.linli.evaluation.grant.GrantBasis.Basis;
import org.linli.evaluation.grant.GrantState.Approved;
import org.linli.evaluation.grant.GrantState.Cancelled;
import org.linli.evaluation.grant.GrantState.Drafted;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A budget that is shared out among the units of a division by what they scored in a period. It keeps the scores that it was worked out
 * from, so that anybody comes to the same with a pencil, whatever the boards show later.
 *
 * @param period a month, a year, or {@code ALL}; the span of the assessment if it goes by one
 * @param assessment id of the assessment by whose totals it is shared out; null if by the points of a board
 * @param budget 1/100 yuan
 * @param shares in order of rank, then of id; together the budget
 */
@Document(GrantRound.COLLECTION)
@TypeAlias("grant-round")
record GrantRound(
        @Id String id,
        DivisionCode division,
        String period,
        @Nullable String assessment,
        long budget,
        List<Share> shares,
        String by,
        Instant at,
        GrantState state,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "grant_rounds";

    /** Units of one round. */
    static final int MOST_UNITS = 1_000;

    /**
     * What one unit gets.
     *
     * @param points 1/100 points
     * @param grant 1/100 yuan
     */
    record Share(String unitId, long rank, long points, long grant) {}

    /** What is to be shared out. */
    record Purse(DivisionCode division, long budget) {}

    /**
     * Works it out.
     *
     * @param basis those without points get nothing
     * @throws GrantRefused.NobodyScored if nobody has any points
     */
    static Change<GrantRound> draft(String id, Purse purse, Basis basis, String by, Instant at) {
        var scoring =
                basis.standings().stream().filter(unit -> unit.points() > 0).toList();
        if (scoring.isEmpty()) {
            throw new GrantRefused.NobodyScored();
        }
        return Change.silent(new GrantRound(
                id,
                purse.division(),
                basis.period(),
                basis.assessment(),
                purse.budget(),
                shared(purse.budget(), scoring),
                by,
                at.truncatedTo(ChronoUnit.MILLIS),
                new Drafted(),
                ScopeKeys.of(ScopeKeys.division(purse.division())),
                1));
    }

    private static List<Share> shared(long budget, List<Standing> units) {
        var grants = LargestRemainder.share(
                budget, units.stream().mapToLong(Standing::points).toArray());
        return IntStream.range(0, grants.length)
                .mapToObj(i -> new Share(
                        units.get(i).subjectId(),
                        units.get(i).rank(),
                        units.get(i).points(),
                        grants[i]))
                .toList();
    }

    /**
     * A second person's yes; nothing of it changes any more.
     *
     * @throws GrantRefused.SamePerson if they have drafted it
     */
    Change<GrantRound> approve(String person, Instant now) {
        return switch (state) {
            case Drafted _ -> {
                if (by.equals(person)) {
                    throw new GrantRefused.SamePerson();
                }
                yield in(new Approved(person, now.truncatedTo(ChronoUnit.MILLIS)));
            }
            case Approved _ -> Change.none(this);
            case Cancelled _ -> throw new GrantRefused.IllegalMove(state.name());
        };
    }

    /** It is given up; another one may be drafted. */
    Change<GrantRound> cancel(String person, String reason, Instant now) {
        return switch (state) {
            case Drafted _ -> in(new Cancelled(person, now.truncatedTo(ChronoUnit.MILLIS), reason));
            case Cancelled _ -> Change.none(this);
            case Approved _ -> throw new GrantRefused.IllegalMove(state.name());
        };
    }

    private Change<GrantRound> in(GrantState to) {
        return Change.silent(
                new GrantRound(id, division, period, assessment, budget, shares, by, at, to, scopes, version + 1));
    }
}
