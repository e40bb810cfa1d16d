package org.linli.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to one aggregate and that other services may rely on.
 *
 * <p>On the wire an event is a CloudEvent in binary mode whose JSON payload is the record itself; its {@code ce_type} is
 * the wire name that the record's interface lists. Events carry full values, not differences, and nothing personal. Fields may be added to a
 * version; anything else is a new version beside the old one.
 */
public sealed interface Event
        permits GridEvent,
                CatalogueEvent,
                GridSnapshot,
                FieldEvent,
                PartyMemberEvent,
                PairingEvent,
                InvolvementEvent,
                WishEvent,
                CooperationEvent,
                RosterEvent,
                ServiceEvent,
                ReportEvent,
                RebalancingEvent,
                RequestEvent,
                WhistleEvent,
                FlowEvent,
                MeetingEvent,
                CultivationEvent,
                EvaluationEvent {

    /** Identity of this event; a redelivered event has the same. */
    UUID eventId();

    /** Id of the aggregate it happened to; also the Kafka key, so that one aggregate's events stay in order. */
    String subject();

    /** Position within the aggregate's events, from 1 upward; a gap means that a version stored no event. */
    long sequence();

    /** When it happened. */
    Instant at();
}
