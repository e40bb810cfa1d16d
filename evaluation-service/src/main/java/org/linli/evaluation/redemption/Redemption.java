package org.linli.evaluation.redemption;

import static org.linli.evaluation.redemption.RedemptionState.CANCELLED;
import static org.linli.evaluation.redemption.RedemptionState.CANCELLING;
import static org.linli.evaluation.redemption.RedemptionState.HANDED_OVER;
import static org.linli.evaluation.redemption.RedemptionState.HELD;
import static org.linli.evaluation.redemption.RedemptionState.OPENING;
import static org.linli.evaluation.redemption.RedemptionState.REFUSED;
import static org.linli.evaluation.redemption.RedemptionState.RETURNED;
import static org.linli.evaluation.redemption.RedemptionState.RETURNING;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.goods.Goods;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's exchange of points for one item. It says what is to become of the item and the points; goods and purse follow, each in one
 * write of its own, and what was cut off in between is finished by the clock.
 *
 * @param division that of the goods
 * @param points what it costs, in 1/100 points, as of when it was opened
 * @param reason why it was cancelled or returned
 * @param dueAt when whoever finds it unfinished finishes it; null if nothing is left to do
 */
@Document(Redemption.COLLECTION)
@TypeAlias("redemption")
record Redemption(
        @Id String id,
        DivisionCode division,
        String goodsId,
        String goodsName,
        SubjectKind subjectKind,
        String subjectId,
        long points,
        RedemptionState state,
        @Nullable String reason,
        Instant openedAt,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "redemptions";

    /** So long the one who began has to finish, before the clock does. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Change<Redemption> open(String id, Goods goods, Subject subject, Instant at) {
        return Change.silent(new Redemption(
                id,
                goods.division(),
                goods.id(),
                goods.name(),
                subject.kind(),
                subject.id(),
                goods.points(),
                OPENING,
                null,
                at.truncatedTo(ChronoUnit.MILLIS),
                at.plus(PATIENCE).truncatedTo(ChronoUnit.MILLIS),
                ScopeKeys.of(ScopeKeys.division(goods.division()), ScopeKeys.member(subject.id())),
                1));
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    /** It cannot be had. Whoever else is at it may still take something, which the clock gives back. */
    Change<Redemption> refused(Instant at) {
        return state == OPENING ? Change.silent(with(REFUSED, reason, at.plus(PATIENCE))) : Change.none(this);
    }

    /** Whoever had it gives it up before it is fetched. */
    Change<Redemption> cancel(@Nullable String why, Instant at) {
        return switch (state) {
            case HELD -> Change.silent(with(CANCELLING, why, at.plus(PATIENCE)));
            case CANCELLING, CANCELLED -> Change.none(this);
            case OPENING, REFUSED, HANDED_OVER, RETURNING, RETURNED -> throw new RedemptionRefused(state);
        };
    }

    /** It has been fetched. */
    Change<Redemption> handOver(Instant at) {
        return switch (state) {
            case HELD -> Change.silent(with(HANDED_OVER, reason, at.plus(PATIENCE)));
            case HANDED_OVER -> Change.none(this);
            case OPENING, REFUSED, CANCELLING, CANCELLED, RETURNING, RETURNED -> throw new RedemptionRefused(state);
        };
    }

    /** It has been brought back. */
    Change<Redemption> giveBack(String why, Instant at) {
        return switch (state) {
            case HANDED_OVER -> Change.silent(with(RETURNING, why, at.plus(PATIENCE)));
            case RETURNING, RETURNED -> Change.none(this);
            case OPENING, HELD, REFUSED, CANCELLING, CANCELLED -> throw new RedemptionRefused(state);
        };
    }

    /** Goods and purse have followed. */
    Change<Redemption> settled() {
        return switch (state) {
            case OPENING -> Change.silent(with(HELD, reason, null));
            case CANCELLING -> Change.silent(with(CANCELLED, reason, null));
            case RETURNING -> Change.silent(with(RETURNED, reason, null));
            case HELD, REFUSED, CANCELLED, HANDED_OVER, RETURNED ->
                dueAt == null ? Change.none(this) : Change.silent(with(state, reason, null));
        };
    }

    private Redemption with(RedemptionState next, @Nullable String why, @Nullable Instant due) {
        return new Redemption(
                id,
                division,
                goodsId,
                goodsName,
                subjectKind,
                subjectId,
                points,
                next,
                why,
                openedAt,
                due == null ? null : due.truncatedTo(ChronoUnit.MILLIS),
                scopes,
                version + 1);
    }
}
