package org.linli.partymember.project;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.CooperationEvent.ProjectCancelled;
import org.linli.event.CooperationEvent.ProjectFinished;
import org.linli.event.CooperationEvent.ProjectFounded;
import org.linli.event.CooperationEvent.ProjectMilestoneReached;
import org.linli.event.Event;
import org.linli.event.ProjectFacts;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.project.ProjectState.Cancelled;
import org.linli.partymember.project.ProjectState.Dissolved;
import org.linli.partymember.project.ProjectState.Finished;
import org.linli.partymember.project.ProjectState.Forming;
import org.linli.partymember.project.ProjectState.Underway;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An offer and a need that have become something to do. It is written first and takes both afterwards: until it has, and after it was
 * given up, {@code dueAt} sees to it that somebody goes on if whoever was about it dies.
 *
 * @param facts whose it is, for whom, and what it may cost
 * @param score points of the match that it was made of, out of 100
 * @param spentFen sum of the spendings: what figures add up
 * @param dueAt when somebody looks whether something of it was left half done; null if nothing can be
 */
@Document(Project.COLLECTION)
@TypeAlias("project")
record Project(
        @Id String id,
        String title,
        ProjectFacts facts,
        int score,
        List<Milestone> milestones,
        List<Spending> spendings,
        long spentFen,
        ProjectState state,
        @Nullable Instant dueAt,
        Instant foundedAt,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "projects";
    static final int MOST_MILESTONES = 50;
    static final int MOST_SPENDINGS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Change<Project> form(
            String id, String title, ProjectFacts facts, int score, List<Milestone> milestones, Instant at) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(facts.community()),
                ScopeKeys.unit(facts.unitId()),
                Optional.ofNullable(facts.memberId()).stream().flatMap(ScopeKeys::member));
        return Change.silent(new Project(
                id, title, facts, score, milestones, List.of(), 0, new Forming(), at.plus(PATIENCE), at, scopes, 1));
    }

    /** It has its offer and its need. */
    Change<Project> founded(ProjectAct act) {
        return switch (state) {
            case Forming _ -> {
                var next = in(new Underway(), null);
                yield Change.of(next, new ProjectFounded(act.eventId(), id, next.version, facts, act.at()));
            }
            case Underway _, Finished _, Cancelled _, Dissolved _ -> Change.none(this);
        };
    }

    /** It cannot have both. */
    Change<Project> dissolve(ProjectAct act) {
        return switch (state) {
            case Forming _ -> Change.silent(in(new Dissolved(act.at()), act.at().plus(PATIENCE)));
            case Underway _, Finished _, Cancelled _, Dissolved _ -> Change.none(this);
        };
    }

    /** What it had is free again. */
    Change<Project> settled() {
        return switch (state) {
            case Cancelled _, Dissolved _ -> dueAt == null ? Change.none(this) : Change.silent(in(state, null));
            case Forming _, Underway _, Finished _ -> Change.none(this);
        };
    }

    /** Whether what it took is its own to keep. */
    boolean keepsWhatItTook() {
        return switch (state) {
            case Underway _, Finished _ -> true;
            case Forming _, Cancelled _, Dissolved _ -> false;
        };
    }

    /** @throws ProjectRefused.IllegalMove if it has come to nothing, or to nothing yet */
    void requireToShow() {
        if (!keepsWhatItTook()) {
            throw new ProjectRefused.IllegalMove(state.name());
        }
    }

    Change<Project> plan(String name, LocalDate due) {
        requireUnderway();
        if (milestones.size() >= MOST_MILESTONES) {
            throw new ProjectRefused.TooMuch(MOST_MILESTONES);
        }
        return Change.silent(with(plus(milestones, Milestone.ahead(name, due)), spendings));
    }

    /** @param number from 1 */
    Change<Project> reach(int number, ProjectAct act) {
        requireUnderway();
        if (number < 1 || number > milestones.size()) {
            throw new ProjectRefused.NoMilestone();
        }
        var milestone = milestones.get(number - 1);
        if (milestone.isReached()) {
            return Change.none(this);
        }
        var after = IntStream.rangeClosed(1, milestones.size())
                .mapToObj(i -> i == number ? milestone.reached(act.at()) : milestones.get(i - 1))
                .toList();
        var next = with(after, spendings);
        Event told = new ProjectMilestoneReached(
                act.eventId(), id, next.version, facts, milestone.name(), next.percent(), act.at());
        return Change.of(next, told);
    }

    /** @throws ProjectRefused.OverBudget if the budget has not so much left */
    Change<Project> spend(String what, long fen, ProjectAct act) {
        requireUnderway();
        if (fen > leftFen()) {
            throw new ProjectRefused.OverBudget(leftFen());
        }
        if (spendings.size() >= MOST_SPENDINGS) {
            throw new ProjectRefused.TooMuch(MOST_SPENDINGS);
        }
        return Change.silent(with(milestones, plus(spendings, new Spending(what, fen, act.at()))));
    }

    Change<Project> finish(String result, ProjectAct act) {
        if (state instanceof Finished) {
            return Change.none(this);
        }
        requireUnderway();
        var open = milestones.stream().filter(each -> !each.isReached()).count();
        if (open > 0) {
            throw new ProjectRefused.NotReached(open);
        }
        var next = in(new Finished(result, act.at()), null);
        return Change.of(next, new ProjectFinished(act.eventId(), id, next.version, facts, spentFen, act.at()));
    }

    Change<Project> cancel(String reason, ProjectAct act) {
        if (state instanceof Cancelled) {
            return Change.none(this);
        }
        requireUnderway();
        var next = in(new Cancelled(reason, act.at()), act.at().plus(PATIENCE));
        return Change.of(next, new ProjectCancelled(act.eventId(), id, next.version, facts, act.at()));
    }

    long leftFen() {
        return facts.budgetFen() - spentFen;
    }

    /** Of the milestones that are reached, rounded down; 0 without any. */
    int percent() {
        var reached = milestones.stream().filter(Milestone::isReached).count();
        return milestones.isEmpty() ? 0 : (int) (100 * reached / milestones.size());
    }

    private void requireUnderway() {
        if (!(state instanceof Underway)) {
            throw new ProjectRefused.IllegalMove(state.name());
        }
    }

    private static <T> List<T> plus(List<T> all, T another) {
        return Stream.concat(all.stream(), Stream.of(another)).toList();
    }

    private Project with(List<Milestone> steps, List<Spending> spent) {
        var sum = spent.stream().mapToLong(Spending::fen).sum();
        return new Project(id, title, facts, score, steps, spent, sum, state, dueAt, foundedAt, scopes, version + 1);
    }

    private Project in(ProjectState next, @Nullable Instant due) {
        return new Project(
                id, title, facts, score, milestones, spendings, spentFen, next, due, foundedAt, scopes, version + 1);
    }
}
