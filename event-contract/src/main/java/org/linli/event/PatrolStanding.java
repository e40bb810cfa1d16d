package org.linli.event;

/** Where somebody stood who checked in on a patrol. */
public enum PatrolStanding {
    /** In the grid, or as near to it as is allowed. */
    WITHIN,
    /** Too far from it: kept, but the patrol is not done. */
    OUTSIDE
}
