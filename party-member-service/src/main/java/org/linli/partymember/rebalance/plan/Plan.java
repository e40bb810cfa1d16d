package org.linli.partymember.rebalance.plan;

import java.util.List;
import java.util.stream.IntStream;

/** Who would be where, what that is worth, and why. */
public final class Plan {

    private final Problem problem;
    private final int[] at;
    private final Tally before;
    private final Tally after;

    Plan(Problem problem, int[] at) {
        this.problem = problem;
        this.at = at.clone();
        this.before = Tally.of(problem, problem.present);
        this.after = Tally.of(problem, this.at);
    }

    /** As members are placed now. */
    public Goals present() {
        return before.goals();
    }

    /** As they would be placed. */
    public Goals proposed() {
        return after.goals();
    }

    int headsBefore(int place) {
        return before.heads(place);
    }

    int headsAfter(int place) {
        return after.heads(place);
    }

    /** Everybody's assignment, in the order of their ids. */
    public List<Assignment> assignments() {
        return IntStream.range(0, at.length).mapToObj(this::assignment).toList();
    }

    private Assignment assignment(int person) {
        var who = problem.people.get(person);
        var moves = problem.moves(person, at[person]);
        var to = moves ? problem.places.get(at[person]).stop() : who.at();
        return new Assignment(who.id(), who.unitId(), who.at(), to, verdict(person, moves), grounds(person));
    }

    private Assignment.Verdict verdict(int person, boolean moves) {
        if (moves) {
            return Assignment.Verdict.MOVES;
        }
        return switch (problem.people.get(person).word()) {
            case DECLINES -> Assignment.Verdict.DECLINED;
            case ASKED -> Assignment.Verdict.ASKED;
            case AGREES -> Assignment.Verdict.STAYS;
            case NONE -> problem.movable[person] ? Assignment.Verdict.STAYS : Assignment.Verdict.SETTLED;
        };
    }

    /** What the assignment of this one member brings, all others as proposed: held against their staying. */
    private Grounds grounds(int person) {
        var place = at[person];
        var with = after.goals();
        after.leave(person, place);
        after.enter(person, problem.present[person]);
        var without = after.goals();
        after.leave(person, problem.present[person]);
        after.enter(person, place);
        return new Grounds(
                after.metres(person, place),
                new Grounds.Gains(
                        weighted(problem.weights.near(), with.near() - without.near()),
                        weighted(problem.weights.needed(), with.needed() - without.needed()),
                        weighted(problem.weights.sameWork(), with.sameWork() - without.sameWork()),
                        weighted(problem.weights.even(), without.uneven() - with.uneven())),
                after.likeness(person, place),
                supplied(person, place),
                problem.shares.fair(place),
                before.heads(place),
                after.heads(place));
    }

    private static int weighted(int weight, long points) {
        return (int) (weight * points / Weights.WHOLE);
    }

    private List<Grounds.Supply> supplied(int person, int place) {
        var needs = problem.places.get(place).needs();
        return IntStream.range(0, needs.size())
                .filter(n -> needs.get(n).isMetBy(problem.people.get(person)))
                .mapToObj(n -> new Grounds.Supply(needs.get(n), after.met(place, n)))
                .toList();
    }
}
