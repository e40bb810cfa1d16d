package org.linli.evaluation.mutual;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Span;
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
 * What a community and one who served it think of each other. Each side says it once; neither sees the other's before both have, or
 * nobody can any more: so nobody answers in kind.
 *
 * @param ofSubject the community's verdict
 * @param ofCommunity the subject's
 */
@Document(MutualAppraisal.COLLECTION)
@TypeAlias("mutual-appraisal")
record MutualAppraisal(
        @Id String id,
        DivisionCode community,
        SubjectKind subjectKind,
        String subjectId,
        String span,
        @Nullable Verdict ofSubject,
        @Nullable Verdict ofCommunity,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "mutual_appraisals";

    /** Who speaks. */
    enum Side {
        COMMUNITY,
        SUBJECT
    }

    static Change<MutualAppraisal> begin(Pair pair, Side side, Verdict verdict) {
        var subject = pair.subject();
        return Change.silent(new MutualAppraisal(
                pair.id(),
                pair.community(),
                subject.kind(),
                subject.id(),
                pair.span().value(),
                side == Side.COMMUNITY ? verdict : null,
                side == Side.SUBJECT ? verdict : null,
                ScopeKeys.of(ScopeKeys.division(pair.community()), key(subject)),
                1));
    }

    private static Stream<String> key(Subject subject) {
        return subject.kind() == SubjectKind.UNIT ? ScopeKeys.unit(subject.id()) : ScopeKeys.member(subject.id());
    }

    /** @throws MutualRefused.AppraisedAlready if that side has spoken */
    Change<MutualAppraisal> say(Side side, Verdict verdict) {
        if (of(side) != null) {
            throw new MutualRefused.AppraisedAlready();
        }
        return Change.silent(new MutualAppraisal(
                id,
                community,
                subjectKind,
                subjectId,
                span,
                side == Side.COMMUNITY ? verdict : ofSubject,
                side == Side.SUBJECT ? verdict : ofCommunity,
                scopes,
                version + 1));
    }

    /** What a side has said. */
    @Nullable
    Verdict of(Side side) {
        return switch (side) {
            case COMMUNITY -> ofSubject;
            case SUBJECT -> ofCommunity;
        };
    }

    /** Whether both may see everything. */
    boolean isOpenToBoth(boolean over) {
        return over || (ofSubject != null && ofCommunity != null);
    }

    Span over() {
        return new Span(span);
    }
}
