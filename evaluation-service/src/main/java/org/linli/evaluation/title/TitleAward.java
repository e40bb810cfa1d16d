package org.linli.evaluation.title;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.AwardState.Awarded;
import org.linli.evaluation.title.AwardState.Awarding;
import org.linli.evaluation.title.AwardState.Nominated;
import org.linli.evaluation.title.AwardState.Rejected;
import org.linli.evaluation.title.AwardState.Revoked;
import org.linli.evaluation.title.AwardState.Revoking;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's way to a title, and out of it. It says who is to hold the title; the roll of holders follows in a write of its own, and what
 * was cut off in between is finished by the clock.
 *
 * @param division where they are at home
 * @param quota how many hold the title in one period, at most
 * @param name a person's, sealed; null of a unit
 * @param grounds why they are proposed, without their name
 * @param points what they had earned when they were proposed, in 1/100 points
 * @param appraisalId the appraisal that speaks for them, if any
 * @param dueAt when whoever finds it unfinished finishes it; null if nothing is left to do
 */
@Document(TitleAward.COLLECTION)
@TypeAlias("title-award")
record TitleAward(
        @Id String id,
        DivisionCode division,
        String titleId,
        String titleName,
        DivisionCode titleDivision,
        TitleFamily family,
        int quota,
        String period,
        SubjectKind subjectKind,
        String subjectId,
        @Nullable Sealed name,
        String grounds,
        long points,
        @Nullable String appraisalId,
        String nominatedBy,
        Instant nominatedAt,
        AwardState state,
        @Nullable Instant dueAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "title_awards";

    /** What is said for somebody. */
    record Case(String grounds, long points, @Nullable String appraisalId) {}

    /** @throws TitleRefused if the title is not for them, or they have too few points */
    static Change<TitleAward> nominate(
            String id, Title title, DivisionCode home, Period period, Nominee nominee, Case said, AwardAct act) {
        title.requireOpenFor(home, period);
        if (said.points() < title.pointsDemanded()) {
            throw new TitleRefused.PointsNotReached(title.pointsDemanded());
        }
        return Change.silent(new TitleAward(
                id,
                home,
                title.id(),
                title.name(),
                title.division(),
                title.family(),
                title.quota(),
                period.value(),
                title.subjectKind(),
                nominee.subject().id(),
                nominee.name(),
                said.grounds(),
                said.points(),
                said.appraisalId(),
                act.by(),
                act.at(),
                new Nominated(),
                null,
                ScopeKeys.of(ScopeKeys.division(home), own(nominee.subject())),
                1));
    }

    /** @param name a person's, sealed; null of a unit */
    record Nominee(Subject subject, @Nullable Sealed name) {}

    private static Stream<String> own(Subject subject) {
        return switch (subject.kind()) {
            case MEMBER, RESIDENT -> ScopeKeys.member(subject.id());
            case UNIT -> ScopeKeys.unit(subject.id());
        };
    }

    /**
     * A second person's yes.
     *
     * @throws TitleAwardRefused.SamePerson if they have proposed it
     */
    Change<TitleAward> approve(AwardAct act) {
        return switch (state) {
            case Nominated _ -> {
                if (nominatedBy.equals(act.by())) {
                    throw new TitleAwardRefused.SamePerson();
                }
                yield in(new Awarding(act.by(), act.at(), id + "#" + (version + 1)), act.dueAt());
            }
            case Awarding _, Awarded _ -> Change.none(this);
            case Rejected _, Revoking _, Revoked _ -> throw illegal();
        };
    }

    /** They do not get it; whoever proposed it may take that back like this, too. */
    Change<TitleAward> reject(String reason, AwardAct act) {
        return switch (state) {
            case Nominated _ -> in(new Rejected(act.by(), act.at(), reason), null);
            case Rejected _ -> Change.none(this);
            case Awarding _, Awarded _, Revoking _, Revoked _ -> throw illegal();
        };
    }

    /** It is taken from them. */
    Change<TitleAward> revoke(String reason, AwardAct act) {
        return switch (state) {
            case Awarded(var _, var _, var place) -> in(new Revoking(act.by(), act.at(), reason, place), act.dueAt());
            case Revoking _, Revoked _ -> Change.none(this);
            case Nominated _, Awarding _, Rejected _ -> throw illegal();
        };
    }

    /** The roll has followed: the place is taken, or given up. */
    Change<TitleAward> settled(String place) {
        return switch (state) {
            case Awarding(var by, var at, var taken) when taken.equals(place) -> in(new Awarded(by, at, taken), null);
            case Revoking(var by, var at, var reason, var given)
            when given.equals(place) -> in(new Revoked(by, at, reason), null);
            case Nominated _, Awarding _, Awarded _, Rejected _, Revoking _, Revoked _ -> Change.none(this);
        };
    }

    /** There was no place; they stay proposed, for one may come free. */
    Change<TitleAward> refused(String place) {
        return switch (state) {
            case Awarding(var _, var _, var taken) when taken.equals(place) -> in(new Nominated(), null);
            case Nominated _, Awarding _, Awarded _, Rejected _, Revoking _, Revoked _ -> Change.none(this);
        };
    }

    Subject subject() {
        return new Subject(subjectKind, subjectId);
    }

    private TitleAwardRefused illegal() {
        return new TitleAwardRefused.IllegalMove(state.name());
    }

    private Change<TitleAward> in(AwardState next, @Nullable Instant due) {
        return Change.silent(new TitleAward(
                id,
                division,
                titleId,
                titleName,
                titleDivision,
                family,
                quota,
                period,
                subjectKind,
                subjectId,
                name,
                grounds,
                points,
                appraisalId,
                nominatedBy,
                nominatedAt,
                next,
                due,
                scopes,
                version + 1));
    }
}
