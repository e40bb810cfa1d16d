package org.linli.partymember.member;

/** What a member can do for others. The names are stored and travel. */
public enum Ability {
    MEDICAL,
    LEGAL,
    TEACHING,
    REPAIR,
    CULTURE,
    SPORT,
    PSYCHOLOGY,
    IT,
    DRIVING,
    CARE,
    MEDIATION,
    ENVIRONMENT,
    EMERGENCY,
    LABOUR
}
