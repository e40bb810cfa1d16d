package org.linli.partymember.rebalance.proposal;

import org.linli.partymember.rebalance.plan.Assignment;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An assignment as it is stored. Written once, never changed.
 *
 * @param id of the batch and the member
 * @param batch the proposal and its run, so that a run that was given up does not mix with the one that counts
 */
@Document(StoredAssignment.COLLECTION)
record StoredAssignment(@Id String id, String batch, boolean moves, Assignment assignment) {

    static final String COLLECTION = "rebalancing_assignments";

    static String batch(String proposalId, int run) {
        return proposalId + "." + run;
    }

    static StoredAssignment of(String batch, Assignment assignment) {
        var moves = assignment.verdict() == Assignment.Verdict.MOVES;
        return new StoredAssignment(batch + "." + assignment.memberId(), batch, moves, assignment);
    }
}
