package org.linli.partymember.rebalance.plan;

/** Keeps, while members come and go, what a plan is worth. Every change costs a few steps however large the plan is. */
final class Tally {

    private static final int SAME = 1_000;
    private static final int PAIRED = 500;
    private static final int BREACH = 100_000; // more than there are members in any place

    private final Problem problem;
    private final int[] heads;
    private final int[][] met;
    private long near;
    private long needed;
    private long sameWork;
    private long uneven;
    private int moved;
    private int differing;
    private int above;
    private int overfilled;
    private int far;

    Tally(Problem problem) {
        this.problem = problem;
        this.heads = new int[problem.places.size()];
        this.met = problem.places.stream()
                .map(place -> new int[place.needs().size()])
                .toArray(int[][]::new);
        for (var p = 0; p < heads.length; p++) {
            uneven += problem.shares.uneven(p, 0);
        }
    }

    static Tally of(Problem problem, int[] at) {
        var tally = new Tally(problem);
        for (var i = 0; i < at.length; i++) {
            tally.enter(i, at[i]);
        }
        return tally;
    }

    void enter(int person, int place) {
        change(person, place, 1);
    }

    void leave(int person, int place) {
        change(person, place, -1);
    }

    private void change(int person, int place, int by) {
        var before = heads[place];
        heads[place] += by;
        uneven += problem.shares.uneven(place, heads[place]) - problem.shares.uneven(place, before);
        above += problem.shares.above(place, heads[place]) - problem.shares.above(place, before);
        overfilled += problem.shares.overfilled(place, heads[place]) - problem.shares.overfilled(place, before);
        near += (long) by * nearness(person, place);
        sameWork += (long) by * likeness(person, place);
        far += by * (isTooFar(person, place) ? 1 : 0);
        moved += by * (problem.moves(person, place) ? 1 : 0);
        differing += by * (problem.differs(person, place) ? 1 : 0);
        supply(person, place, by);
    }

    private void supply(int person, int place, int by) {
        var needs = problem.places.get(place).needs();
        for (var n = 0; n < needs.size(); n++) {
            if (needs.get(n).isMetBy(problem.people.get(person))) {
                var most = needs.get(n).members();
                needed -= Math.min(most, met[place][n]) * (long) Weights.WHOLE;
                met[place][n] += by;
                needed += Math.min(most, met[place][n]) * (long) Weights.WHOLE;
            }
        }
    }

    int metres(int person, int place) {
        return problem.moves(person, place)
                ? problem.travel.from(problem.people.get(person).at())[place]
                : 0;
    }

    /** 1,000 for staying, falling to 0 at the end of the reach. */
    private int nearness(int person, int place) {
        var reach = problem.rules.reach();
        return Math.max(0, Weights.WHOLE - (int) ((long) metres(person, place) * Weights.WHOLE / reach));
    }

    /** 1,000 where the place asks for the unit's line of work, 500 where the unit is paired with the community. */
    int likeness(int person, int place) {
        var who = problem.people.get(person);
        var where = problem.places.get(place);
        var line = who.line();
        if (line != null && where.needs().stream().anyMatch(need -> need.lineOfWork() == line)) {
            return SAME;
        }
        return where.community().equals(who.unitAt()) ? PAIRED : 0;
    }

    private boolean isTooFar(int person, int place) {
        return problem.people.get(person).frail() && metres(person, place) > problem.rules.frailReach();
    }

    int heads(int place) {
        return heads[place];
    }

    int met(int place, int need) {
        return met[place][need];
    }

    /** Places that would be overfilled and frail members who would be sent too far: none in any plan. */
    int broken() {
        return overfilled + far;
    }

    /** What matters before any goal: to break no constraint, and then to relieve what is over its capacity already. */
    long hard() {
        return (long) BREACH * broken() + above;
    }

    /** The same for the search, to which more changes of the plan before than may be matter, too. */
    long bounds() {
        var beyond = Math.max(0, differing - problem.mayDiffer);
        return BREACH * ((long) BREACH * broken() + beyond) + above;
    }

    /** The goals by their weights less what it costs to move, in millionths of a whole point. */
    long worth() {
        var weights = problem.weights;
        return weights.near() * near
                + weights.needed() * needed
                + weights.sameWork() * sameWork
                - weights.even() * uneven
                - (long) problem.rules.settled() * Weights.WHOLE * moved;
    }

    /** The same, with a preference for what the plan before proposed. */
    long kept() {
        return worth() - (long) problem.rules.kept() * Weights.WHOLE * differing;
    }

    Goals goals() {
        return new Goals(near, needed, sameWork, uneven, moved, above, Math.floorDiv(worth(), Weights.WHOLE));
    }
}
