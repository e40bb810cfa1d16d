package org.linli.event;

/** How a request came in. */
public enum Channel {
    APP,
    GRID_STAFF,
    HOTLINE,
    WALK_IN,
    PATROL,
    PARTNER
}
