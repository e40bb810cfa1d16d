package org.linli.partymember.rebalance.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.rebalance.plan.Goals;
import org.linli.partymember.rebalance.plan.Weights;

class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static Proposal proposal() {
        return Proposal.create("p-1", new DivisionCode("140981"), new Weights(250, 250, 250, 250), List.of(), null, NOW)
                .next();
    }

    private static Outcome outcome(int run) {
        var goals = new Goals(0, 0, 0, 0, 0, 0, 0);
        return new Outcome(run, 1, 0, goals, goals);
    }

    private static Proposal running() {
        return proposal().begin(5, LEASE, NOW).next();
    }

    private static Proposal solved() {
        return running().solve(outcome(1), NOW).next();
    }

    @Test
    void whoBeginsHasItForTheLease() {
        var running = running();

        assertThat(running.isRun(1)).isTrue();
        assertThat(running.dueAt()).isEqualTo(NOW.plus(LEASE));
        assertThat(running.beat(1, null, LEASE, NOW.plusSeconds(30)).next().dueAt())
                .isEqualTo(NOW.plusSeconds(30).plus(LEASE));
    }

    @Test
    void aRunThatWasGivenUpHasNoSayAnyMore() {
        var second = running().begin(5, LEASE, NOW).next();

        assertThat(second.runs()).isEqualTo(2);
        assertThat(second.solve(outcome(1), NOW).next()).isSameAs(second);
        assertThat(second.beat(1, null, LEASE, NOW).next()).isSameAs(second);
        assertThat(second.solve(outcome(2), NOW).next().state()).isInstanceOf(ProposalState.Solved.class);
    }

    @Test
    void whatIsBegunTooOftenHasFailed() {
        var failed = running().begin(1, LEASE, NOW).next();

        assertThat(failed.state()).isInstanceOf(ProposalState.Failed.class);
        assertThat(failed.dueAt()).isNull();
    }

    @Test
    void onlyWhatHasBeenWorkedOutCanBeApplied() {
        var applying = solved().apply("admin", NOW).next();

        assertThat(applying.dueAt()).isEqualTo(NOW);
        assertThat(applying.apply("admin", NOW).next()).isSameAs(applying);
        assertThat(applying.asked(7, NOW).next().state()).isEqualTo(new ProposalState.Applied(outcome(1), 7, NOW));
        assertThatThrownBy(() -> running().apply("admin", NOW)).isInstanceOf(ProposalRefused.IllegalMove.class);
    }

    @Test
    void whatIsCancelledStaysCancelledAndWhatIsAppliedCannotBe() {
        var cancelled = running().cancel("admin", NOW).next();

        assertThat(cancelled.cancel("admin", NOW).next()).isSameAs(cancelled);
        assertThat(cancelled.begin(5, LEASE, NOW).next()).isSameAs(cancelled);
        assertThat(cancelled.solve(outcome(1), NOW).next()).isSameAs(cancelled);
        var applying = solved().apply("admin", NOW).next();
        assertThatThrownBy(() -> applying.cancel("admin", NOW)).isInstanceOf(ProposalRefused.IllegalMove.class);
    }
}
