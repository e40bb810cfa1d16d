package org.linli.partymember.rebalance.plan;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Times three ways to rebalance one town and says what each is worth. */
final class RebalanceBenchmark {

    private RebalanceBenchmark() {}

    public static void main(String... args) {
        var numbers = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        var town = new MadeUpTown(numbers[0], numbers[1], numbers[2], numbers[3], numbers[6], numbers[7]);
        var problem = town.problem();
        System.out.printf(
                "%d members (%d may be moved) x %d places x %d units, %d rounds after %d, medians%n%n",
                problem.considered(), problem.movables().length, numbers[1], numbers[2], numbers[4], numbers[5]);
        System.out.println(
                "| | s | total | against the present | near | needed | same work | uneven | moved | above capacity |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var planner = new Planner();
        row("the present", () -> new Plan(problem, problem.present), numbers);
        row("at random within capacity", () -> new Plan(problem, random(problem, numbers[7])), numbers);
        row("greedy: everybody once", () -> planner.greedy(problem), numbers);
        row("Linli", () -> planner.plan(problem, new Watch()), numbers);
    }

    private static void row(String name, Supplier<Plan> way, int[] numbers) {
        var seconds = new double[numbers[4]];
        var plan = way.get();
        for (var round = -numbers[5]; round < seconds.length; round++) {
            var start = System.nanoTime();
            plan = way.get();
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        var goals = plan.proposed();
        System.out.printf(
                "| %s | %.2f | %d | %+d | %d | %d | %d | %d | %d | %d |%n",
                name,
                seconds[seconds.length / 2],
                goals.total(),
                goals.total() - plan.present().total(),
                goals.near(),
                goals.needed(),
                goals.sameWork(),
                goals.uneven(),
                goals.moved(),
                goals.above());
    }

    /** Everybody who may be moved goes to some place that has room and is not too far for them, if one is drawn. */
    private static int[] random(Problem problem, long seed) {
        var random = new Random(seed);
        var at = problem.present.clone();
        var tally = Tally.of(problem, at);
        for (var person : problem.movables()) {
            var place = random.nextInt(problem.places.size());
            var hard = tally.hard();
            tally.leave(person, at[person]);
            tally.enter(person, place);
            if (tally.hard() <= hard) {
                at[person] = place;
            } else {
                tally.leave(person, place);
                tally.enter(person, at[person]);
            }
        }
        return at;
    }
}
