package org.linli.evaluation.appraisal.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The box of one voter body of one appraisal: who has voted and what the ballots say, in one document and therefore in one write, so that
 * neither is there without the other. The two lists lie in orders that have nothing to do with one another or with time: voters by their place
 * in the electorate, ballots by their ids, which are random.
 *
 * @param voted places of those who have voted in the body's list of voters, ascending
 * @param ballots by id, at most as many as there are voters
 * @param locked whether nothing goes in any more
 */
@Document(BallotBox.COLLECTION)
@TypeAlias("ballot-box")
public record BallotBox(
        @Id String id,
        String appraisalId,
        VoterBody body,
        List<Integer> voted,
        List<Ballot> ballots,
        boolean locked,
        long version)
        implements Aggregate {

    static final String COLLECTION = "ballot_boxes";

    /** An empty one. */
    public static BallotBox empty(String appraisalId, VoterBody body) {
        return new BallotBox(idOf(appraisalId, body), appraisalId, body, List.of(), List.of(), false, 1);
    }

    static String idOf(String appraisalId, VoterBody body) {
        return appraisalId + "|" + body;
    }

    /**
     * Puts a ballot in. The very ballot that is in already changes nothing: a call that is sent again.
     *
     * @param voter place in the body's list of voters
     * @param open whether votes are accepted at this moment
     * @throws BallotRefused if the voter has voted, or it is not the time
     */
    public Change<BallotBox> cast(int voter, Ballot ballot, boolean open) {
        if (voted.contains(voter)) {
            if (ballots.contains(ballot)) {
                return Change.none(this);
            }
            throw new BallotRefused.AlreadyVoted();
        }
        if (!open || locked) {
            throw new BallotRefused.NotOpen();
        }
        return Change.silent(with(
                Stream.concat(voted.stream(), Stream.of(voter)).sorted().toList(),
                Stream.concat(ballots.stream(), Stream.of(ballot))
                        .sorted(Comparator.comparing(Ballot::id))
                        .toList(),
                false));
    }

    /** Nothing goes in any more; what is in is counted. */
    public Change<BallotBox> lock() {
        return locked ? Change.none(this) : Change.silent(with(voted, ballots, true));
    }

    /** Nothing goes in any more, and what was in is not kept. */
    public Change<BallotBox> discard() {
        return locked && ballots.isEmpty() ? Change.none(this) : Change.silent(with(voted, List.of(), true));
    }

    /** The ballot of this id, if it is in this box. */
    public Optional<Ballot> find(String ballot) {
        return ballots.stream().filter(one -> one.id().equals(ballot)).findFirst();
    }

    private BallotBox with(List<Integer> voters, List<Ballot> cast, boolean closed) {
        return new BallotBox(id, appraisalId, body, voters, cast, closed, version + 1);
    }
}
