package org.linli.evaluation.grant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.grant.GrantRound.Share;
import org.linli.evaluation.grant.GrantState.Approved;
import org.linli.evaluation.grant.GrantState.Cancelled;
import org.linli.evaluation.points.Points;
import org.linli.event.DivisionCode;

/**
 * A grant round as staff see it.
 *
 * @param budgetFen 1/100 yuan
 * @param totalPoints of all units that share in it
 * @param reason why it was cancelled
 */
record GrantView(
        String id,
        DivisionCode divisionCode,
        String period,
        @Nullable String assessmentId,
        long budgetFen,
        Points totalPoints,
        List<ShareView> shares,
        GrantState.Name state,
        String draftedBy,
        Instant at,
        @Nullable String approvedBy,
        @Nullable String reason,
        long version) {

    /**
     * What one unit gets.
     *
     * @param name if it is known
     * @param grantFen 1/100 yuan
     * @param arithmetic the exact share in yuan before it is rounded to the cent
     */
    record ShareView(
            long rank, String unitId, @Nullable String name, Points points, long grantFen, String arithmetic) {}

    /** @param names of units, by id */
    static GrantView of(GrantRound round, Map<String, String> names) {
        var total = round.shares().stream().mapToLong(Share::points).sum();
        var state = round.state();
        return new GrantView(
                round.id(),
                round.division(),
                round.period(),
                round.assessment(),
                round.budget(),
                new Points(total),
                round.shares().stream()
                        .map(share -> shown(share, round.budget(), total, names.get(share.unitId())))
                        .toList(),
                state.name(),
                round.by(),
                round.at(),
                state instanceof Approved approved ? approved.by() : null,
                state instanceof Cancelled cancelled ? cancelled.reason() : null,
                round.version());
    }

    /** Yuan have two decimals, as points have. */
    private static ShareView shown(Share share, long budget, long total, @Nullable String name) {
        var arithmetic = "%s × %s / %s → %s"
                .formatted(
                        new Points(budget).text(),
                        new Points(share.points()).text(),
                        new Points(total).text(),
                        new Points(share.grant()).text());
        return new ShareView(share.rank(), share.unitId(), name, new Points(share.points()), share.grant(), arithmetic);
    }
}
