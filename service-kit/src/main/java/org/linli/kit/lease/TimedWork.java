package org.linli.kit.lease;

import reactor.core.publisher.Mono;

/**
 * What a feature does when a document's time has come; declared as a bean. Needs an index on {@link #field()}.
 */
public interface TimedWork {

    /** Name in metrics and logs: {@code care-visits}. */
    String name();

    /** Where the documents lie. */
    String collection();

    /** The field with the instant at which the next piece of work is due; absent where there is none. */
    String field();

    /**
     * Carries out what is due of one document, in one conditional write that also moves the field on or takes it away. Must be
     * idempotent: another replica does it too once the lease has run out.
     */
    Mono<Void> carryOut(String id);
}
