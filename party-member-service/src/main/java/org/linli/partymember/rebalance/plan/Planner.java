package org.linli.partymember.rebalance.plan;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Makes plans. It sets out from what is, or from what was proposed before, places everybody as they do best, and lets the solver look
 * for what is better still. The search is bounded by moves and not by time, has one thread and a fixed seed: the same problem has
 * always the same plan. One that is no better than the present is not proposed.
 */
public final class Planner {

    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 5;
    private static final int LATE = 400;

    /** Makes a plan; one whose watch was stopped is worth nothing. */
    public Plan plan(Problem problem, Watch watch) {
        var present = Tally.of(problem, problem.present);
        watch.found(present::goals);
        var at = searched(problem, new Greedy(problem, problem.start()).improve(ROUNDS), watch);
        return new Plan(problem, isBetter(Tally.of(problem, at), present) ? at : problem.present);
    }

    /** What placing everybody once as they do best comes to: the yardstick of the benchmark. */
    public Plan greedy(Problem problem) {
        return new Plan(problem, new Greedy(problem, problem.present).improve(1));
    }

    private static boolean isBetter(Tally tally, Tally present) {
        return tally.broken() == 0
                && (tally.hard() < present.hard() || tally.hard() == present.hard() && tally.worth() > present.worth());
    }

    private static int[] searched(Problem problem, int[] at, Watch watch) {
        var movable = problem.movables().length;
        if (movable == 0 || problem.places.size() < 2) {
            return at;
        }
        var moves = (long) movable * problem.rules.moves();
        var solver = SolverFactory.<Draft>create(config(moves)).buildSolver();
        solver.addEventListener(event -> {
            var draft = event.getNewBestSolution();
            watch.found(() -> Tally.of(problem, draft.at()).goals());
        });
        watch.canBeStoppedBy(solver::terminateEarly);
        return watch.isStopped() ? at : solver.solve(new Draft(problem, at)).at();
    }

    private static SolverConfig config(long moves) {
        return new SolverConfig(Planner.class.getClassLoader())
                .withSolutionClass(Draft.class)
                .withEntityClasses(Seat.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(DraftScore.class))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves))
                .withPhases(search());
    }

    private static LocalSearchPhaseConfig search() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
