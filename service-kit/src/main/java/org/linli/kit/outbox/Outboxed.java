package org.linli.kit.outbox;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.linli.event.Event;
import org.linli.event.EventJson;

/** Field names and form of the events that an aggregate's document holds until they are published. */
public final class Outboxed {

    /** The array field. */
    public static final String FIELD = "outbox";

    public static final String ID = "id";
    public static final String TYPE = "type";
    public static final String SEQUENCE = "sequence";
    public static final String AT = "at";
    public static final String PAYLOAD = "payload";

    private Outboxed() {}

    /** The array for a document to hold. */
    public static List<Document> of(List<Event> events) {
        return events.stream().map(Outboxed::of).toList();
    }

    private static Document of(Event event) {
        return new Document(ID, event.eventId().toString())
                .append(TYPE, EventJson.typeOf(event))
                .append(SEQUENCE, event.sequence())
                .append(AT, Date.from(event.at()))
                .append(PAYLOAD, EventJson.write(event));
    }
}
