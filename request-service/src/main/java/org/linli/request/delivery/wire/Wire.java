package org.linli.request.delivery.wire;

import reactor.core.publisher.Mono;

/** Posts what others are to know. */
@FunctionalInterface
public interface Wire {

    /** Never fails: whatever goes wrong is an outcome. */
    Mono<Outcome> post(Parcel parcel);
}
