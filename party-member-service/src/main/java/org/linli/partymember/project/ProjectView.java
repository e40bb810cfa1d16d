package org.linli.partymember.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A project as callers see it. Money is in 1/100 yuan.
 *
 * @param percent of the milestones that are reached, rounded down
 * @param score points of the match that it was made of, out of 100
 * @param result of a finished one
 * @param reason why it was given up
 */
record ProjectView(
        String id,
        String title,
        DivisionCode communityCode,
        String unitId,
        @Nullable String memberId,
        String offerId,
        String needId,
        int score,
        ProjectState.Name state,
        int percent,
        List<ProjectStep> milestones,
        long budgetFen,
        long spentFen,
        List<Spending> spendings,
        @Nullable String result,
        @Nullable String reason,
        Instant foundedAt,
        long version) {

    /** @param number from 1 */
    record ProjectStep(
            int number,
            String name,
            LocalDate due,
            @Nullable Instant reachedAt) {}

    static ProjectView of(Project project) {
        var facts = project.facts();
        return new ProjectView(
                project.id(),
                project.title(),
                facts.community(),
                facts.unitId(),
                facts.memberId(),
                facts.offerId(),
                facts.needId(),
                project.score(),
                project.state().name(),
                project.percent(),
                steps(project.milestones()),
                facts.budgetFen(),
                project.spentFen(),
                project.spendings(),
                project.state() instanceof ProjectState.Finished finished ? finished.result() : null,
                project.state() instanceof ProjectState.Cancelled cancelled ? cancelled.reason() : null,
                project.foundedAt(),
                project.version());
    }

    private static List<ProjectStep> steps(List<Milestone> milestones) {
        return IntStream.range(0, milestones.size())
                .mapToObj(i -> step(i + 1, milestones.get(i)))
                .toList();
    }

    private static ProjectStep step(int number, Milestone milestone) {
        return new ProjectStep(number, milestone.name(), LocalDate.parse(milestone.due()), milestone.reachedAt());
    }
}
