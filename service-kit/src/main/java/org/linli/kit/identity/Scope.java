package org.linli.kit.identity;

import org.linli.event.DivisionCode;

/** How much a caller may see; no repository of scoped things can be asked without one. */
public sealed interface Scope {

    /**
     * Everything below a division.
     *
     * @param prefix a division code or the beginning of one; empty means the whole nation
     */
    record Division(String prefix) implements Scope {

        @Override
        public boolean covers(DivisionCode code) {
            return code.value().startsWith(prefix);
        }
    }

    /** What belongs to one unit. */
    record Unit(String unitId) implements Scope {}

    /** What names one person: a resident's requests, a member's records. */
    record Person(String personId) implements Scope {}

    /** Nothing: a staff token that names no division. */
    record Nothing() implements Scope {}

    /** Whether a whole division lies within this scope. Only a division scope covers any. */
    default boolean covers(DivisionCode code) {
        return false;
    }

    /**
     * Insists that a division which the caller named lies within the scope.
     *
     * @throws OutOfScope if it does not
     */
    default void require(DivisionCode code) {
        if (!covers(code)) {
            throw new OutOfScope(code);
        }
    }
}
