package org.linli.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Answers to several writes in one command as servers give them: an ordered bulk ends at the first write that is refused (the engine
 * goes on updating), and refused documents are not counted as inserted (the engine counts them).
 */
final class BulkWrites {

    private static final String ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";

    private BulkWrites() {}

    static Document insert(Document command, UnaryOperator<Document> engine) {
        int asked = documents(command, "documents").size();
        Document reply = engine.apply(command);
        List<Document> errors = documents(reply, ERRORS);
        if (!errors.isEmpty()) {
            reply.put("n", isOrdered(command) ? errors.getFirst().get("index") : asked - errors.size());
        }
        return reply;
    }

    static Document update(Document command, UnaryOperator<Document> engine) {
        List<Document> updates = documents(command, "updates");
        return isOrdered(command) && updates.size() > 1 ? inOrder(command, updates, engine) : engine.apply(command);
    }

    private static Document inOrder(Document command, List<Document> updates, UnaryOperator<Document> engine) {
        var reply = new Document("n", 0).append("nModified", 0).append("ok", 1.0);
        for (int i = 0; i < updates.size() && !reply.containsKey(ERRORS); i++) {
            Document one = engine.apply(new Document(command).append("updates", List.of(updates.get(i))));
            add(reply, one, "n");
            add(reply, one, "nModified");
            addAll(reply, one, UPSERTED, i);
            addAll(reply, one, ERRORS, i);
        }
        return reply;
    }

    private static void add(Document reply, Document one, String count) {
        reply.put(count, (int) reply.getOrDefault(count, 0) + (int) one.getOrDefault(count, 0));
    }

    private static void addAll(Document reply, Document one, String list, int index) {
        List<Document> all = documents(reply, list);
        documents(one, list).forEach(element -> all.add(element.append("index", index)));
        if (!all.isEmpty()) {
            reply.put(list, all);
        }
    }

    private static boolean isOrdered(Document command) {
        return Utils.isTrue(command.getOrDefault("ordered", true));
    }

    private static List<Document> documents(Document holder, String key) {
        List<Document> documents = new ArrayList<>();
        if (holder.get(key) instanceof Collection<?> values) {
            values.forEach(value -> documents.add((Document) value));
        }
        return documents;
    }
}
