package org.linli.partymember.rebalance.ask;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whether a member agrees to be placed elsewhere, said without being asked.
 *
 * @param id the member's
 */
@Document(Consent.COLLECTION)
@TypeAlias("rebalancing-consent")
record Consent(@Id String id, boolean agrees, Instant at, long version) implements Aggregate {

    static final String COLLECTION = "rebalancing_consents";

    Consent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Nobody else needs to know; they are asked before anything comes of it. */
    static Change<Consent> first(String memberId, boolean agrees, Instant at) {
        return Change.silent(new Consent(memberId, agrees, at, 1));
    }

    /** What is said last holds, also against an answer that was given meanwhile. */
    Change<Consent> say(boolean now, Instant when) {
        return Change.silent(new Consent(id, now, when, version + 1));
    }
}
