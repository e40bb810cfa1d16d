package org.linli.evaluation.mutual;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.mutual.MutualAppraisal.Side;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * A mutual appraisal as one side sees it.
 *
 * @param ofSubject the community's verdict, if it may be seen
 * @param ofCommunity the subject's verdict, if it may be seen
 * @param revealed whether both sides see everything
 */
record MutualView(
        DivisionCode communityCode,
        SubjectKind subjectKind,
        String subjectId,
        String span,
        @Nullable VerdictView ofSubject,
        @Nullable VerdictView ofCommunity,
        boolean revealed) {

    record VerdictView(int score, String reason, Instant at) {

        static @Nullable VerdictView of(@Nullable Verdict verdict, boolean shown) {
            return verdict == null || !shown ? null : new VerdictView(verdict.score(), verdict.reason(), verdict.at());
        }
    }

    /** @param reader the side for which somebody reads; null if for neither */
    static MutualView of(MutualAppraisal one, @Nullable Side reader, boolean revealed) {
        return new MutualView(
                one.community(),
                one.subjectKind(),
                one.subjectId(),
                one.span(),
                VerdictView.of(one.ofSubject(), revealed || reader == Side.COMMUNITY),
                VerdictView.of(one.ofCommunity(), revealed || reader == Side.SUBJECT),
                revealed);
    }
}
