package org.linli.request.delivery;

/** Where a lane stands. */
public enum LaneState {
    /** Everything in it has been taken. */
    IDLE,
    /** Something is on its way, or will be tried again. */
    WAITING,
    /** Its next message was given up; those behind it wait until somebody has it tried again. */
    DEAD,
    /** There is nobody any more to tell it to. */
    ENDED
}
