package org.linli.event;

import java.util.List;

/** Kafka topics, one per service that publishes. What a consumer cannot digest is parked on {@code <topic>.dlt}. */
public final class Topics {

    public static final String GRID = "grid.events";

    /** Keeps the last word on each node of the registry, for ever. */
    public static final String GRID_SNAPSHOTS = "grid.snapshots";

    public static final String PARTY_MEMBER = "party-member.events";
    public static final String REQUEST = "request.events";

    public static final String EVALUATION = "evaluation.events";

    /** Every topic of the suite. */
    public static final List<String> ALL = List.of(GRID, GRID_SNAPSHOTS, PARTY_MEMBER, REQUEST, EVALUATION);

    private Topics() {}

    /** Where an event is published. */
    public static String of(Event event) {
        return switch (event) {
            case GridEvent _, CatalogueEvent _, FieldEvent _ -> GRID;
            case GridSnapshot _ -> GRID_SNAPSHOTS;
            case PartyMemberEvent _,
                    ServiceEvent _,
                    ReportEvent _,
                    MeetingEvent _,
                    CultivationEvent _,
                    RebalancingEvent _,
                    PairingEvent _,
                    InvolvementEvent _,
                    WishEvent _,
                    CooperationEvent _,
                    RosterEvent _ -> PARTY_MEMBER;
            case RequestEvent _, WhistleEvent _, FlowEvent _ -> REQUEST;
            case EvaluationEvent _ -> EVALUATION;
        };
    }

    /** Whether only the last event of each subject is kept, and not the history. */
    public static boolean isCompacted(String topic) {
        return topic.equals(GRID_SNAPSHOTS);
    }

    /** Where a topic's poison is parked. */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }
}
