package org.linli.request.deadline;

/** Who is told that a phase takes long: at first those who have the order, then one level of divisions after the other. */
public enum Alarm {
    /** It is due soon; whoever has it is told. */
    WARNING,
    /** It is overdue; the community is told. */
    COMMUNITY,
    STREET,
    DISTRICT
}
