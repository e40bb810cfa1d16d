package org.linli.evaluation.whatif.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.problem.Text;

/**
 * What a what-if comes to.
 *
 * @param entriesNow entries of the ledger
 * @param entriesThen entries that there would be
 * @param unusable events that the rules which are tried could not be applied to; they give nothing
 * @param unusableBecause why, of the first of them
 * @param kinds how many of each kind of subject move
 * @param grounds what differs by rule and cap
 */
public record Summary(
        long entriesNow,
        long entriesThen,
        long unusable,
        @Nullable String unusableBecause,
        List<OfKind> kinds,
        List<OfGround> grounds) {

    /**
     * Subjects of one kind.
     *
     * @param subjects with entries now or then
     * @param up who would have more points
     * @param down who would have fewer
     * @param rankOnly who would have as many, and another rank
     */
    public record OfKind(SubjectKind kind, long subjects, long up, long down, long rankOnly) {}

    /**
     * One rule or cap, of everybody together.
     *
     * @param text what the rule rewards; null of a cap
     * @param now 1/100 points of those who have another sum by it then
     * @param then 1/100 points, likewise
     * @param subjects how many have another sum by it
     */
    public record OfGround(
            Ground.Kind kind, String id, @Nullable Text text, long now, long then, long subjects) {}
}
