package org.linli.event;

/** As what somebody takes part. */
public enum ParticipantKind {
    MEMBER,
    RESIDENT,
    GRID_STAFF
}
