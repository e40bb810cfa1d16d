package org.linli.partymember.rebalance.plan;

import org.linli.partymember.rebalance.town.Stop;

/** Where a member would be, and why. */
public record Assignment(String memberId, String unitId, Stop from, Stop to, Verdict verdict, Grounds grounds) {

    /** What becomes of the member. */
    public enum Verdict {
        /** Would be asked to move. */
        MOVES,
        /** Might be moved and is placed best where they are. */
        STAYS,
        /** Has said nothing, and it is not crowded: is not moved. */
        SETTLED,
        /** Has declined: is not moved. */
        DECLINED,
        /** Has yet to answer an earlier question: is not moved. */
        ASKED
    }
}
