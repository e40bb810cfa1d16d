package org.linli.evaluation.honour;

import java.time.Instant;

/**
 * Why somebody wants an item off the board.
 *
 * @param by the person's id, or the unit's
 * @param bySubject whether it is about them
 * @param decideBy when it is to be decided
 */
record Appeal(String by, boolean bySubject, String reason, Instant at, Instant decideBy) {

    /** What became of it. */
    enum Outcome {
        UPHELD,
        DISMISSED
    }

    /**
     * One that has been decided.
     *
     * @param by who decided
     */
    record Decided(Appeal appeal, Outcome outcome, String by, Instant at, String reason) {}
}
