package org.linli.partymember.member;

/** What a member is able to do for others. */
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
