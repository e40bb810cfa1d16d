package org.linli.event;

/** What a grid covers. */
public enum GridKind {
    /** An ordinary residential grid of 300 to 500 households. */
    BASIC,
    /** A grid of a village. */
    RURAL,
    /** 专属网格: a business block, market, school or park. */
    DEDICATED
}
