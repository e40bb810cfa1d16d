package org.linli.grid.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a version was published.
 *
 * @param effectiveFrom first day, as text
 * @param matters how many it lists
 * @param told how many parts of its matters others have been told
 */
public record Publication(String effectiveFrom, Instant at, int matters, int told) {

    /** How many matters are told at once: some 40 KB. */
    static final int PART = 100;

    static Publication of(LocalDate effectiveFrom, Instant at, int matters) {
        return new Publication(effectiveFrom.toString(), at, matters, 0);
    }

    Publication told(int part) {
        return new Publication(effectiveFrom, at, matters, part);
    }

    /** In how many parts its matters are told. */
    int parts() {
        return Math.ceilDiv(matters, PART);
    }
}
