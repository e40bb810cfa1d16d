package org.linli.partymember.unit;

/** What a unit's work is about. */
public enum LineOfWork {
    GOVERNMENT,
    EDUCATION,
    HEALTH,
    LAW,
    FINANCE,
    UTILITIES,
    TRANSPORT,
    CULTURE,
    AGRICULTURE,
    COMMERCE,
    INDUSTRY,
    SOCIAL
}
