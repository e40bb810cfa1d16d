package org.linli.evaluation.whatif.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.SubjectKind;

/**
 * Somebody whose points or rank would be others.
 *
 * @param now 1/100 points; 0 if there is no entry
 * @param then 1/100 points, likewise
 * @param rankNow among all of the kind in the division and period; null if there is no entry
 * @param rankThen likewise
 * @param causes which add up to the difference
 */
public record Mover(
        SubjectKind subjectKind,
        String subjectId,
        long now,
        long then,
        @Nullable Long rankNow,
        @Nullable Long rankThen,
        List<Cause> causes) {

    /** The greatest difference first, whichever way it goes. */
    static final Comparator<Mover> GREATEST_FIRST = Comparator.comparingLong(
                    (Mover mover) -> Math.abs(mover.difference()))
            .reversed()
            .thenComparing(mover -> mover.subjectKind().name())
            .thenComparing(Mover::subjectId);

    static Mover of(Compared compared, Ranks now, Ranks then) {
        return new Mover(
                compared.subject().kind(),
                compared.subject().id(),
                Objects.requireNonNullElse(compared.now(), 0L),
                Objects.requireNonNullElse(compared.then(), 0L),
                now.of(compared.now()),
                then.of(compared.then()),
                compared.causes());
    }

    public long difference() {
        return then - now;
    }

    boolean moves() {
        return difference() != 0 || !Objects.equals(rankNow, rankThen);
    }
}
