package org.linli.grid.division;

/** Hears of every division that this replica stores, before the caller does. */
@FunctionalInterface
public interface DivisionWatcher {

    /** Called on the writer's thread; quick, and tolerant of being told late or twice. */
    void stored(Division division);
}
