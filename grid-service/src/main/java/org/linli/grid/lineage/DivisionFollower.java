package org.linli.grid.lineage;

import reactor.core.publisher.Mono;

/** Keeps something that refers to grids by code, and lets it follow when a grid is split or merged away. */
@FunctionalInterface
public interface DivisionFollower {

    /**
     * Lets everything that refers to exactly the retired code refer to its successors. Called once its successors are there,
     * and again some time later for what was written meanwhile by someone who had looked before; also after a crash. So it does
     * the same however often it is called, and changes nothing the second time.
     */
    Mono<Void> follow(Succession succession);
}
