package org.linli.evaluation.redemption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * A redemption as callers see it.
 *
 * @param points what it costs
 * @param reason why it was cancelled or returned
 */
record RedemptionView(
        String id,
        DivisionCode divisionCode,
        String goodsId,
        String goodsName,
        SubjectKind subjectKind,
        String subjectId,
        Points points,
        RedemptionState state,
        @Nullable String reason,
        Instant openedAt,
        long version) {

    static RedemptionView of(Redemption redemption) {
        return new RedemptionView(
                redemption.id(),
                redemption.division(),
                redemption.goodsId(),
                redemption.goodsName(),
                redemption.subjectKind(),
                redemption.subjectId(),
                new Points(redemption.points()),
                redemption.state(),
                redemption.reason(),
                redemption.openedAt(),
                redemption.version());
    }
}
