package org.linli.request.order;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestComponent;

/** Listens to what is asked of the store about single orders; the relay, which takes events out, is passed over. */
@TestComponent
public class StoreCalls implements MongoClientSettingsBuilderCustomizer, CommandListener {

    private final Map<String, Queue<String>> calls = new ConcurrentHashMap<>();

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.addCommandListener(this);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        switch (event.getCommandName()) {
            case "find" -> noteIfScoped(event.getCommand().getDocument("filter"));
            case "update" ->
                noteIfConditional(event.getCommand()
                        .getArray("updates")
                        .get(0)
                        .asDocument()
                        .getDocument("q"));
            default -> {}
        }
    }

    /** What is asked for by its id alone is asked by the service itself, of events that it hears meanwhile. */
    private void noteIfScoped(BsonDocument filter) {
        if (filter.size() > 1) {
            note("find", filter);
        }
    }

    private void noteIfConditional(BsonDocument query) {
        if (query.containsKey("version")) {
            note("update", query);
        }
    }

    private void note(String call, BsonDocument query) {
        if (query.containsKey("_id") && query.get("_id").isString()) {
            calls.computeIfAbsent(query.getString("_id").getValue(), ignored -> new ConcurrentLinkedQueue<>())
                    .add(call);
        }
    }

    List<String> about(String orderId) {
        return List.copyOf(calls.getOrDefault(orderId, new ConcurrentLinkedQueue<>()));
    }
}
