package org.linli.evaluation.ledger;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Who knows which months have been closed. */
@FunctionalInterface
public interface Closings {

    /** Those of these that are closed now. */
    Mono<ClosedMonths> among(Collection<ClosedMonths.Month> months);
}
