package org.linli.event;

import org.jspecify.annotations.Nullable;

/**
 * What is true of an order whatever happens to it, sent along with each of its events so that no consumer has to have
 * seen an earlier one.
 *
 * @param grid the grid (15 digits) or micro-grid (18) that it lies in
 * @param category matter, as the catalogue names it
 * @param residentId pseudonym of who asked, if a resident did
 */
public record OrderFacts(
        DivisionCode grid,
        RequestKind kind,
        String category,
        Channel channel,
        @Nullable String residentId) {}
