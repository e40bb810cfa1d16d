package org.linli.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What of a new description breaks clients of the old one. Requests may only take more, answers only give more: a path,
 * operation, answer member or accepted value that is gone breaks them, as does a new demand.
 */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");
    private static final int DEEPEST = 12;

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> found = new TreeSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** One line for each; empty if clients will not notice. */
    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new BreakingChanges(before, after);
        before.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> changes.operation(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue(),
                                after.path("paths").path(path.getKey()).path(operation.getKey()))));
        before.path("components")
                .path("messages")
                .propertyStream()
                .forEach(message -> changes.answer(
                        "event " + message.getKey(),
                        message.getValue().path("payload"),
                        after.path("components")
                                .path("messages")
                                .path(message.getKey())
                                .path("payload"),
                        0));
        return List.copyOf(changes.found);
    }

    private void operation(String call, JsonNode old, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(call + ": gone");
            return;
        }
        parameters(call, old.path("parameters"), now.path("parameters"));
        var oldBody = old.path("requestBody");
        var nowBody = now.path("requestBody");
        if (nowBody.path("required").asBoolean(false)
                && !oldBody.path("required").asBoolean(false)) {
            found.add(call + ": needs a body");
        }
        request(call + " body", content(oldBody), content(nowBody), 0);
        old.path("responses")
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> answer(
                        call + " " + response.getKey(),
                        content(response.getValue()),
                        content(now.path("responses").path(response.getKey())),
                        0));
    }

    private static JsonNode content(JsonNode holder) {
        return holder.path("content")
                .valueStream()
                .findFirst()
                .map(media -> media.path("schema"))
                .orElse(holder.path("none"));
    }

    private void parameters(String call, JsonNode old, JsonNode now) {
        now.valueStream().map(parameter -> resolved(parameter, after)).forEach(parameter -> {
            var name = parameter.path("name").asString();
            var known = old.valueStream()
                    .map(candidate -> resolved(candidate, before))
                    .filter(candidate -> candidate.path("name").asString().equals(name))
                    .findFirst();
            if (parameter.path("required").asBoolean(false)
                    && known.filter(candidate -> candidate.path("required").asBoolean(false))
                            .isEmpty()) {
                found.add(call + ": needs the parameter " + name);
            }
            known.ifPresent(candidate ->
                    request(call + " parameter " + name, candidate.path("schema"), parameter.path("schema"), 0));
        });
    }

    /** What was accepted must still be. */
    private void request(String where, JsonNode oldRef, JsonNode nowRef, int depth) {
        var old = resolved(oldRef, before);
        var now = resolved(nowRef, after);
        if (old.isMissingNode() || now.isMissingNode() || depth > DEEPEST) {
            return;
        }
        narrowed(where, old, now);
        var demanded = texts(now.path("required"));
        demanded.removeAll(texts(old.path("required")));
        demanded.forEach(member -> found.add(where + ": needs " + member));
        old.path("properties").propertyStream().forEach(member -> {
            var still = now.path("properties").path(member.getKey());
            if (still.isMissingNode()) {
                found.add(where + "." + member.getKey() + ": no longer taken");
            }
            request(where + "." + member.getKey(), member.getValue(), still, depth + 1);
        });
        request(where + "[]", old.path("items"), now.path("items"), depth + 1);
    }

    private void narrowed(String where, JsonNode old, JsonNode now) {
        lost(where, values(old), values(now), "no longer takes ");
        lost(where, types(old), types(now), "no longer takes a ");
        limits(where, old, now, UPPER, 1);
        limits(where, old, now, LOWER, -1);
        if (now.has("pattern") && !now.path("pattern").equals(old.path("pattern"))) {
            found.add(where + ": another pattern");
        }
    }

    private void limits(String where, JsonNode old, JsonNode now, List<String> names, int direction) {
        names.stream()
                .filter(now::has)
                .filter(name -> !old.has(name)
                        || Double.compare(
                                                old.get(name).asDouble(),
                                                now.get(name).asDouble())
                                        * direction
                                > 0)
                .forEach(name -> found.add(where + ": narrower " + name));
    }

    /** What was promised must still be given. */
    private void answer(String where, JsonNode oldRef, JsonNode nowRef, int depth) {
        var old = resolved(oldRef, before);
        var now = resolved(nowRef, after);
        if (now.isMissingNode()) {
            found.add(where + ": gone");
        }
        if (old.isMissingNode() || now.isMissingNode() || depth > DEEPEST) {
            return;
        }
        lost(where, types(now), types(old), "may now be a ");
        lost(where, values(old), values(now), "no longer has ");
        old.path("properties")
                .propertyStream()
                .forEach(member -> answer(
                        where + "." + member.getKey(),
                        member.getValue(),
                        now.path("properties").path(member.getKey()),
                        depth + 1));
        if (old.has("items")) {
            answer(where + "[]", old.path("items"), now.path("items"), depth + 1);
        }
    }

    private void lost(String where, Set<String> all, Set<String> kept, String what) {
        if (!all.isEmpty() && !kept.isEmpty()) {
            all.stream()
                    .filter(value -> !kept.contains(value))
                    .forEach(value -> found.add(where + ": " + what + value));
        }
    }

    private static Set<String> values(JsonNode schema) {
        return texts(schema.path("enum"));
    }

    private static Set<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isString() ? Set.of(type.asString()) : texts(type);
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Follows a reference, also where it stands beside null. */
    private static JsonNode resolved(JsonNode node, JsonNode document) {
        if (node.has("$ref")) {
            return resolved(document.at(node.get("$ref").asString().substring(1)), document);
        }
        var choices = new ArrayList<JsonNode>();
        Stream.of("anyOf", "oneOf").forEach(key -> node.path(key).valueStream().forEach(choices::add));
        return choices.stream()
                .filter(choice -> !choice.path("type").asString("").equals("null"))
                .findFirst()
                .map(choice -> resolved(choice, document))
                .orElse(node);
    }
}
