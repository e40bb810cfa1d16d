package org.linli.standalone.sample;

/** Even shares of whole things. */
public final class Spread {

    private Spread() {}

    /**
     * How many of {@code total} things the place {@code index} of {@code places} gets, from 0: no place gets two more than
     * another, and together they get all.
     */
    public static int share(int total, int places, int index) {
        return before(total, places, index + 1) - before(total, places, index);
    }

    /** How many things the places before {@code index} get together. */
    public static int before(int total, int places, int index) {
        return Math.toIntExact((long) total * index / places);
    }
}
