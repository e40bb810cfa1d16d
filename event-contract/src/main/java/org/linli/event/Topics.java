package org.linli.event;

import java.util.List;

/** Kafka topics, one per service that publishes. What a consumer cannot digest is parked on {@code <topic>.dlt}. */
public final class Topics {

    public static final String GRID = "grid.events";
    public static final String PARTY_MEMBER = "party-member.events";
    public static final String REQUEST = "request.events";

    /** Every topic of the suite. */
    public static final List<String> ALL = List.of(GRID, PARTY_MEMBER, REQUEST);

    private Topics() {}

    /** Where an event is published. */
    public static String of(Event event) {
        return switch (event) {
            case GridEvent _, FieldEvent _ -> GRID;
            case PartyMemberEvent _ -> PARTY_MEMBER;
            case RequestEvent _ -> REQUEST;
        };
    }

    /** Where a topic's poison is parked. */
    public static String deadLetters(String topic) {
        return topic + ".dlt";
    }
}
