package org.linli.evaluation.appraisal.ballot;

/** Whose members vote. */
public enum VoterBody {
    /** 居委会. */
    COMMUNITY_COMMITTEE(400),
    /** 业委会. */
    OWNERS_COMMITTEE(300),
    /** 物业. */
    PROPERTY_FIRM(300);

    private final int usualPermille;

    VoterBody(int usualPermille) {
        this.usualPermille = usualPermille;
    }

    /** What its word weighs unless something else is said, in 1/1000. */
    public int usualPermille() {
        return usualPermille;
    }
}
