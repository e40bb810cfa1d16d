package org.linli.event;

import org.jspecify.annotations.Nullable;

/**
 * What is true of an order whatever happens to it, sent along with each of its events so that no consumer has to have
 * seen an earlier one.
 *
 * @param grid the grid (15 digits) or micro-grid (18) that it lies in
 * @param category matter, as the catalogue names it
 * @param residentId pseudonym of who asked, if a resident did
 * @param secret true if only those who handle it may know of it (保密工单); absent otherwise
 */
public record OrderFacts(
        DivisionCode grid,
        RequestKind kind,
        String category,
        Channel channel,
        @Nullable String residentId,
        @Nullable Boolean secret) {

    /** Of an order that is no secret. */
    public OrderFacts(
            DivisionCode grid, RequestKind kind, String category, Channel channel, @Nullable String residentId) {
        this(grid, kind, category, channel, residentId, null);
    }

    /** Whether only those who handle it may know of it. */
    public boolean confidential() {
        return Boolean.TRUE.equals(secret);
    }
}
