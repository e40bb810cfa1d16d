package org.linli.kit.audit.chain;

import java.util.Optional;

/**
 * What a verification found.
 *
 * @param proven the end of the part of the chain that is as it was written
 * @param broken the first place where it is not, if any
 */
public record Finding(Head proven, Optional<Break> broken) {

    /**
     * Where the chain breaks.
     *
     * @param sequence number of the entry that is wrong, or not there
     * @param wrong what is wrong with it
     */
    public record Break(long sequence, Wrong wrong) {}

    /** What can be wrong. */
    public enum Wrong {
        /** There are later entries, and not this one. */
        MISSING,
        /** It does not follow the entry before it: moved, inserted, or the one before it was replaced. */
        OUT_OF_ORDER,
        /** It does not say what it said when it was written. */
        CHANGED,
        /** It and everything after it are gone. */
        TRUNCATED,
        /** The chain holds together, and is not the one whose end was noted here. */
        REWRITTEN
    }
}
