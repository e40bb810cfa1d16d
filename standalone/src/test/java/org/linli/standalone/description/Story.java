package org.linli.standalone.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Plays the examples of the descriptions in their order, and holds each answer against the description and the example. */
public final class Story {

    private final Gateway gateway;
    private final Wire wire;
    private final Names names = new Names();
    private final List<Draft> played = new ArrayList<>();

    public Story(Gateway gateway, Wire wire) {
        this.gateway = gateway;
        this.wire = wire;
    }

    /** Plays one description's. */
    public void play(Description description) {
        description
                .story()
                .forEach(step ->
                        play(description.operation(step.required("operation").asString()), step));
    }

    private void play(Operation operation, JsonNode step) {
        var example = step.required("example").asString();
        var name = operation.id() + "." + example;
        var recording = new Recording(operation.description().name(), name);
        var status = step.path("status").asInt(0);
        var draft = draft(operation, example, step);
        var reply = status == 0 ? recording.settled(() -> send(draft)) : wire.sendUntil(status, () -> send(draft));
        played.add(draft);
        var documented = documented(operation, status, example);
        var given = Contract.json(reply.body());
        names.learn(name, documented, given);
        if (status == 0) {
            recording.keep(reply, names);
        } else {
            assertThat(reply.status()).as("%s: %s", name, reply.body()).isEqualTo(status);
            assertThat(Contract.broken(operation, reply)).as(name).isEmpty();
            assertThat(members(given)).as(name).containsAll(members(documented));
        }
    }

    /** The calls as they were sent. */
    public List<Draft> played() {
        return List.copyOf(played);
    }

    private static JsonNode documented(Operation operation, int status, String example) {
        return operation
                .answer(status)
                .path("content")
                .valueStream()
                .findFirst()
                .map(content -> content.path("examples").path(example).path("value"))
                .orElse(MissingNode.getInstance());
    }

    private static TreeSet<String> members(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private Reply send(Draft draft) {
        try {
            return draft.send(wire, gateway);
        } catch (IOException failure) {
            throw new UncheckedIOException(draft.toString(), failure);
        }
    }

    /** The call as it is to be sent this time. */
    private Draft draft(Operation operation, String example, JsonNode step) {
        var params = new LinkedHashMap<String, String>();
        step.path("params")
                .propertyStream()
                .forEach(param -> params.put(
                        param.getKey(), names.translated(param.getValue().asString())));
        var identity = step.optional("as").map(this::identity).orElse(null);
        return Draft.of(operation, identity, params, body(operation, example));
    }

    private byte[] body(Operation operation, String example) {
        var value = operation.body().path("examples").path(example).path("value");
        if (value.isMissingNode()) {
            return new byte[0];
        }
        return names.translated(value.isString() ? value.asString() : value.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Identity identity(JsonNode as) {
        return new Identity(
                Role.valueOf(as.required("role").asString()),
                optional(as, "scope"),
                optional(as, "subject"),
                optional(as, "unit"));
    }

    private String optional(JsonNode as, String field) {
        return as.has(field) ? names.translated(as.get(field).asString()) : null;
    }
}
