package org.linli.standalone.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Keeps the answer to an example that has none yet, if {@code -Dlinli.api=record} asks for it. */
final class Recording {

    private static final boolean RECORDS = "record".equals(System.getProperty("linli.api"));
    private static final List<String> HEADERS = List.of("Location", "ETag");
    private static final Set<Integer> NOT_YET = Set.of(404, 422);
    private static final int PATIENCE = 30;

    private final Path file;

    Recording(String description, String name) {
        file = Description.FOLDER.resolve("examples").resolve(description).resolve(name + ".json");
    }

    /** The answer once others have told the service what it must know; a refusal stays one. */
    Reply settled(Supplier<Reply> exchange) {
        if (!RECORDS) {
            throw new IllegalStateException("nobody has recorded the answer: " + file + "; run ./linli api");
        }
        var reply = exchange.get();
        for (var i = 0; i < PATIENCE && NOT_YET.contains(reply.status()); i++) {
            LockSupport.parkNanos(100_000_000);
            reply = exchange.get();
        }
        return reply;
    }

    void keep(Reply reply, Names names) {
        if (!RECORDS || Files.exists(file)) {
            return;
        }
        var answer = JsonNodeFactory.instance.objectNode().put("status", reply.status());
        var headers = answer.putObject("headers");
        HEADERS.stream()
                .filter(header -> !reply.header(header).isEmpty())
                .forEach(header -> headers.put(header, reply.header(header)));
        answer.set("body", Contract.json(reply.body()));
        try {
            Files.createDirectories(file.getParent());
            var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
            Files.writeString(file, names.documented(text) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
