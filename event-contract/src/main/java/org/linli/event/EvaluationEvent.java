package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What staff have decided about the ledger of points. */
@JsonSubTypes({
    @Type(value = EvaluationEvent.EntryReversed.class, name = "evaluation.entry-reversed.v1"),
})
public sealed interface EvaluationEvent extends Event {

    /**
     * An entry was a mistake: what it gave is taken back by another entry. The subject is the entry's id; told once.
     *
     * @param reason why, in the words of whoever reversed it
     */
    record EntryReversed(UUID eventId, String subject, long sequence, EntryFacts entry, String reason, Instant at)
            implements EvaluationEvent {}
}
