package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/**
 * What becomes of orders whose kind has a flow of its own (金点子, 矛盾调解, 跑腿代办). The subject is the order's id; the sequence is
 * the flow's, not the order's.
 */
@JsonSubTypes({
    @Type(value = FlowEvent.SuggestionScreened.class, name = "request.suggestion-screened.v1"),
    @Type(value = FlowEvent.SuggestionDecided.class, name = "request.suggestion-decided.v1"),
    @Type(value = FlowEvent.SuggestionPublished.class, name = "request.suggestion-published.v1"),
    @Type(value = FlowEvent.MediationConcluded.class, name = "request.mediation-concluded.v1"),
    @Type(value = FlowEvent.MediationFollowedUp.class, name = "request.mediation-followed-up.v1"),
    @Type(value = FlowEvent.ErrandDone.class, name = "request.errand-done.v1"),
})
public sealed interface FlowEvent extends Event {

    /** What is true of the order whatever happens to it. */
    OrderFacts order();

    /** A suggestion was found fit to be looked into, and put into a class. */
    record SuggestionScreened(
            UUID eventId, String subject, long sequence, OrderFacts order, String suggestionClass, Instant at)
            implements FlowEvent {}

    /** Whether a suggestion is taken up. */
    record SuggestionDecided(
            UUID eventId,
            String subject,
            long sequence,
            OrderFacts order,
            String suggestionClass,
            boolean adopted,
            Instant at)
            implements FlowEvent {}

    /** A suggestion can be read by everybody. */
    record SuggestionPublished(
            UUID eventId, String subject, long sequence, OrderFacts order, String suggestionClass, Instant at)
            implements FlowEvent {}

    /**
     * A mediation is over.
     *
     * @param agreed whether all parties have signed an agreement
     * @param sessions how many there were
     */
    record MediationConcluded(
            UUID eventId, String subject, long sequence, OrderFacts order, boolean agreed, int sessions, Instant at)
            implements FlowEvent {}

    /** Whether the parties did what they had agreed to. */
    record MediationFollowedUp(
            UUID eventId, String subject, long sequence, OrderFacts order, boolean performed, Instant at)
            implements FlowEvent {}

    /**
     * An errand was run.
     *
     * @param personId pseudonym of the member or staff who ran it
     */
    record ErrandDone(UUID eventId, String subject, long sequence, OrderFacts order, String personId, Instant at)
            implements FlowEvent {}
}
