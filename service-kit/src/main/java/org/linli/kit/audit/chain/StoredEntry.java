package org.linli.kit.audit.chain;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as the store keeps it. Read without any trust: what is missing or of another kind reads as something that does not match its hash. */
final class StoredEntry {

    static final String COLLECTION = "audit_entries";
    static final String ID = "_id";
    static final String AT = "at";
    static final String SUBJECT = "subject";
    static final String OBJECT = "object";
    static final String DIVISIONS = "divisions";

    /** So many digits that texts sort as numbers do, which every store does quickly. */
    private static final String SEQUENCE = "%016d";

    private StoredEntry() {}

    /** Beyond every entry, yet before anything that is no number. */
    static final String LAST_ID = "9".repeat(16);

    static String id(long sequence) {
        return SEQUENCE.formatted(sequence);
    }

    static Document of(Entry entry) {
        var act = entry.act();
        return new Document(ID, id(entry.sequence()))
                .append(AT, Date.from(act.at()))
                .append(SUBJECT, act.subject())
                .append("roles", act.roles())
                .append(DIVISIONS, act.divisions())
                .append("action", act.action())
                .append(OBJECT, act.object())
                .append("reason", act.reason())
                .append("from", act.address())
                .append("requestId", act.requestId())
                .append("previous", entry.previous())
                .append("hash", entry.hash());
    }

    static Entry read(Document stored) {
        var act = new Act(
                (stored.get(AT) instanceof Date at ? at : new Date(0)).toInstant(),
                text(stored, SUBJECT),
                texts(stored, "roles"),
                texts(stored, DIVISIONS),
                text(stored, "action"),
                text(stored, OBJECT),
                text(stored, "reason"),
                text(stored, "from"),
                text(stored, "requestId"));
        return new Entry(sequence(stored), act, text(stored, "previous"), text(stored, "hash"));
    }

    private static long sequence(Document stored) {
        var id = text(stored, ID);
        return id.matches("\\d{16}") ? Long.parseLong(id) : -1;
    }

    private static String text(Document stored, String field) {
        return text(stored.get(field));
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "not a text: " + value;
    }

    private static List<String> texts(Document stored, String field) {
        return stored.get(field) instanceof List<?> list
                ? list.stream().map(StoredEntry::text).toList()
                : List.of(text(stored, field));
    }
}
