package org.linli.partymember.member;

/** What a member who checks in means to take part in. */
public enum Intention {
    VOLUNTEERING,
    VISITING,
    PAIRING,
    ERRANDS,
    WISHES,
    MEDIATION,
    PATROL,
    LECTURING,
    EMERGENCY_HELP
}
