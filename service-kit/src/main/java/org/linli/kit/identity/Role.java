package org.linli.kit.identity;

/** Who uses the platform. Every staff role is bound to a {@link Scope}. */
public enum Role {
    /** A resident: sees what is theirs and what is public. */
    RESIDENT,
    PARTY_MEMBER,
    GRID_STAFF,
    COMMUNITY_ADMIN,
    STREET_ADMIN,
    DISTRICT_ADMIN,
    /** Speaks for one unit, named by the token. */
    UNIT_ADMIN,
    /** Casts ballots in democratic appraisals. */
    APPRAISER,
    /** The city's 12345 system, machine to machine. */
    HOTLINE,
    /** Metrics only. */
    OPS,
    /** Reads everything in scope masked, changes nothing. */
    AUDITOR
}
