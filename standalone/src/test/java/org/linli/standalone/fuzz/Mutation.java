package org.linli.standalone.fuzz;

import org.linli.standalone.description.Draft;

/**
 * A way to spoil a call.
 *
 * @param refused whether the answer can only be a refusal
 */
record Mutation(String name, boolean refused, Spoiling spoiling) {

    /** Makes another call out of one; the same, if there is nothing to spoil. */
    @FunctionalInterface
    interface Spoiling {

        Draft spoil(Draft draft);
    }

    Draft applied(Draft draft) {
        return spoiling.spoil(draft.copy());
    }
}
