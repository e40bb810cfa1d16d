package org.linli.partymember.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.CooperationEvent.ProjectFounded;
import org.linli.event.CooperationEvent.ProjectMilestoneReached;
import org.linli.event.DivisionCode;
import org.linli.event.ProjectFacts;
import org.linli.partymember.project.ProjectState.Name;

class ProjectTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ProjectFacts FACTS =
            new ProjectFacts(new DivisionCode("140213050001"), "o", "n", "unit-1", null, 1000);

    private static ProjectAct act() {
        return new ProjectAct(UUID.randomUUID(), NOW);
    }

    private static Project forming() {
        var steps = List.of(
                Milestone.ahead("开工", LocalDate.of(2026, 12, 1)), Milestone.ahead("完工", LocalDate.of(2026, 12, 31)));
        return Project.form("p", "楼道亮化", FACTS, 80, steps, NOW).next();
    }

    private static Project underway() {
        return forming().founded(act()).next();
    }

    @Test
    void aProjectIsToldOfWhenItHasItsOfferAndItsNeedAndNotBefore() {
        var formed = Project.form("p", "t", FACTS, 80, List.of(), NOW);

        assertThat(formed.event()).isEmpty();
        assertThat(formed.next().dueAt()).isAfter(NOW);
        var founded = formed.next().founded(act());
        assertThat(founded.event()).containsInstanceOf(ProjectFounded.class);
        assertThat(founded.next().dueAt()).isNull();
        assertThat(founded.next().founded(act()).next()).isSameAs(founded.next());
        assertThat(founded.next().dissolve(act()).next()).isSameAs(founded.next());
    }

    @Test
    void oneThatCouldNotHaveBothIsNeverTakenUpAgain() {
        var dissolved = forming().dissolve(act()).next();

        assertThat(dissolved.keepsWhatItTook()).isFalse();
        assertThat(dissolved.dueAt()).isAfter(NOW);
        assertThat(dissolved.founded(act()).next()).isSameAs(dissolved);
        assertThat(dissolved.settled().next().dueAt()).isNull();
        assertThat(dissolved.settled().next().settled().next().version()).isEqualTo(dissolved.version() + 1);
    }

    @Test
    void progressIsThePartOfTheMilestonesThatAreReached() {
        var half = underway().reach(1, act());

        assertThat(half.next().percent()).isEqualTo(50);
        assertThat(half.event())
                .hasValueSatisfying(event ->
                        assertThat(((ProjectMilestoneReached) event).percent()).isEqualTo(50));
        assertThat(half.next().reach(1, act()).next()).isSameAs(half.next());
        assertThatThrownBy(() -> underway().reach(3, act())).isInstanceOf(ProjectRefused.NoMilestone.class);
        assertThatThrownBy(() -> forming().reach(1, act())).isInstanceOf(ProjectRefused.IllegalMove.class);
    }

    @Test
    void noMoreIsSpentThanTheBudgetHas() {
        var spent = underway().spend("灯具", 900, act()).next();

        assertThat(spent.leftFen()).isEqualTo(100);
        assertThat(spent.spend("线材", 100, act()).next().leftFen()).isZero();
        assertThatThrownBy(() -> spent.spend("线材", 101, act())).isInstanceOf(ProjectRefused.OverBudget.class);
    }

    @Test
    void aProjectIsFinishedWhenAllItsMilestonesAreReached() {
        assertThatThrownBy(() -> underway().finish("r", act())).isInstanceOf(ProjectRefused.NotReached.class);

        var done = underway().reach(1, act()).next().reach(2, act()).next().finish("r", act());

        assertThat(done.next().state().name()).isEqualTo(Name.FINISHED);
        assertThatThrownBy(() -> done.next().cancel("r", act())).isInstanceOf(ProjectRefused.IllegalMove.class);
        assertThatThrownBy(() -> done.next().plan("n", LocalDate.of(2026, 12, 31)))
                .isInstanceOf(ProjectRefused.IllegalMove.class);
    }

    @Test
    void whatWasGivenUpIsLookedAtUntilItsOfferAndNeedAreFree() {
        var cancelled = underway().cancel("资金不到位", act()).next();

        assertThat(cancelled.keepsWhatItTook()).isFalse();
        assertThat(cancelled.dueAt()).isAfter(NOW);
        assertThat(cancelled.cancel("again", act()).next()).isSameAs(cancelled);
    }
}
