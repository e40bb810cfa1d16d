package org.linli.evaluation.title;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.AwardState.Awarded;
import org.linli.evaluation.title.AwardState.Awarding;
import org.linli.evaluation.title.AwardState.Nominated;
import org.linli.evaluation.title.AwardState.Rejected;
import org.linli.evaluation.title.AwardState.Revoked;
import org.linli.evaluation.title.AwardState.Revoking;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Owner;

/**
 * An award as staff and whoever it is about see it.
 *
 * @param divisionCode where they are at home
 * @param name a person's, always masked
 * @param points what they had earned when they were proposed
 * @param nominatedBy for staff
 * @param decidedBy who gave, refused or revoked it, for staff
 * @param reason why it was refused or revoked
 */
record TitleAwardView(
        String id,
        DivisionCode divisionCode,
        String titleId,
        String titleName,
        TitleFamily family,
        String period,
        SubjectKind subjectKind,
        String subjectId,
        @Nullable String name,
        String grounds,
        Points points,
        @Nullable String appraisalId,
        AwardState.Name state,
        @Nullable String reason,
        @Nullable String nominatedBy,
        @Nullable String decidedBy,
        Instant nominatedAt,
        @Nullable Instant decidedAt,
        long version) {

    /** Who decided last, when, and why. */
    private record Decision(
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {

        static Decision in(AwardState state) {
            return switch (state) {
                case Nominated _ -> new Decision(null, null, null);
                case Awarding(var by, var at, var _) -> new Decision(by, at, null);
                case Awarded(var by, var at, var _) -> new Decision(by, at, null);
                case Rejected(var by, var at, var reason) -> new Decision(by, at, reason);
                case Revoking(var by, var at, var reason, var _) -> new Decision(by, at, reason);
                case Revoked(var by, var at, var reason) -> new Decision(by, at, reason);
            };
        }
    }

    /** @param forStaff whether who did what is told */
    static TitleAwardView of(TitleAward award, NameVault names, boolean forStaff) {
        var decision = Decision.in(award.state());
        var masked = names.shown(ownerOf(award.id()), award.name(), false);
        return new TitleAwardView(
                award.id(),
                award.division(),
                award.titleId(),
                award.titleName(),
                award.family(),
                award.period(),
                award.subjectKind(),
                award.subjectId(),
                masked,
                NameVault.told(award.grounds(), masked),
                new Points(award.points()),
                award.appraisalId(),
                award.state().name(),
                decision.reason() == null ? null : NameVault.told(decision.reason(), masked),
                forStaff ? award.nominatedBy() : null,
                forStaff ? decision.by() : null,
                award.nominatedAt(),
                decision.at(),
                award.version());
    }

    static Owner ownerOf(String id) {
        return new Owner(TitleAward.COLLECTION, id);
    }
}
