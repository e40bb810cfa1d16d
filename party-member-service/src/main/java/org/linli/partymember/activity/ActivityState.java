package org.linli.partymember.activity;

/** Where an activity stands. The names are stored and travel. */
public enum ActivityState {
    /** People sign up and come. */
    PLANNED,
    /** It is over, and who missed it is settled. */
    HELD,
    CANCELLED
}
