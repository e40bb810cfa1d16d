package org.linli.partymember.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.Seat;

/**
 * A vote on an item: one for each seat that is there, recast until it is closed.
 *
 * @param outcome null while it is open
 */
public record Vote(List<Ballot> ballots, @Nullable Outcome outcome) {

    static final Vote NONE = new Vote(List.of(), null);

    /** What a seat says. */
    public enum Choice {
        YES,
        NO,
        ABSTAIN
    }

    /** A seat's vote. */
    public record Ballot(Seat seat, Choice choice, Instant at) {
        public Ballot {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * What it came to.
     *
     * @param present seats that were there
     */
    public record Outcome(int yes, int no, int abstained, int present, boolean carried) {}

    public Vote {
        ballots = List.copyOf(ballots);
    }

    /** The seat's last word counts. */
    Vote cast(Seat seat, Choice choice, Instant at) {
        var others = ballots.stream().filter(ballot -> !ballot.seat().equals(seat));
        return new Vote(
                Stream.concat(others, Stream.of(new Ballot(seat, choice, at))).toList(), null);
    }

    boolean says(Seat seat, Choice choice) {
        return ballots.stream().anyMatch(ballot -> ballot.seat().equals(seat) && ballot.choice() == choice);
    }

    Vote closed(HouseRules.Majority majority, int present) {
        var yes = count(Choice.YES);
        var no = count(Choice.NO);
        return new Vote(
                ballots, new Outcome(yes, no, count(Choice.ABSTAIN), present, majority.carries(yes, no, present)));
    }

    private int count(Choice choice) {
        return Math.toIntExact(
                ballots.stream().filter(ballot -> ballot.choice() == choice).count());
    }
}
