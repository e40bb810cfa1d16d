package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.UUID;

/** What becomes of asking a member to move to where they are needed more. The subject is the question's id. */
@JsonSubTypes({
    @Type(value = RebalancingEvent.Asked.class, name = "party-member.rebalancing-asked.v1"),
    @Type(value = RebalancingEvent.Accepted.class, name = "party-member.rebalancing-accepted.v1"),
    @Type(value = RebalancingEvent.Declined.class, name = "party-member.rebalancing-declined.v1"),
})
public sealed interface RebalancingEvent extends Event {

    /** What was asked, and whom. */
    Question question();

    /**
     * The member was asked.
     *
     * @param until when the question lapses
     */
    record Asked(UUID eventId, String subject, long sequence, Question question, Instant until, Instant at)
            implements RebalancingEvent {}

    /** The member agreed; their check-in is told of by an event of its own. */
    record Accepted(UUID eventId, String subject, long sequence, Question question, Instant at)
            implements RebalancingEvent {}

    /** The member stays where they are. */
    record Declined(UUID eventId, String subject, long sequence, Question question, Instant at)
            implements RebalancingEvent {}

    /**
     * What was asked, and whom.
     *
     * @param from the community where the member was when it was proposed
     * @param place the compound or community that they are asked to move to, by its name
     */
    record Question(
            String proposalId, String memberId, String unitId, DivisionCode from, DivisionCode to, String place) {}
}
