package org.linli.partymember.rebalance.plan;

/** Places one member after the other where they do best, as things stand. */
final class Greedy {

    private final Problem problem;
    private final Tally tally;
    private final int[] at;

    Greedy(Problem problem, int[] start) {
        this.problem = problem;
        this.at = start.clone();
        this.tally = Tally.of(problem, at);
    }

    /** Goes through everybody until nobody gains any more, at most so many times. */
    int[] improve(int rounds) {
        var changed = true;
        for (var round = 0; round < rounds && changed; round++) {
            changed = false;
            for (var person : problem.movables()) {
                changed |= place(person);
            }
        }
        return at;
    }

    private boolean place(int person) {
        var was = at[person];
        var best = was;
        var bounds = tally.bounds();
        var kept = tally.kept();
        tally.leave(person, was);
        for (var place = 0; place < problem.places.size(); place++) {
            tally.enter(person, place);
            if (tally.bounds() < bounds || tally.bounds() == bounds && tally.kept() > kept) {
                best = place;
                bounds = tally.bounds();
                kept = tally.kept();
            }
            tally.leave(person, place);
        }
        tally.enter(person, best);
        at[person] = best;
        return best != was;
    }
}
