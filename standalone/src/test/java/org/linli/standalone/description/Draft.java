package org.linli.standalone.description;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;

/**
 * A call that is about to be sent.
 *
 * @param identity whose token it bears; none for a call without one
 * @param path parameters of the path, not encoded
 * @param query name and value, not encoded; a name may come twice
 */
public record Draft(
        Operation operation,
        @Nullable Identity identity,
        Map<String, String> path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        byte[] body) {

    static Draft of(Operation operation, @Nullable Identity identity, Map<String, String> params, byte[] body) {
        var draft =
                new Draft(operation, identity, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), body);
        operation.parameters().stream()
                .filter(parameter ->
                        params.containsKey(parameter.required("name").asString()))
                .forEach(parameter -> {
                    var name = parameter.required("name").asString();
                    switch (parameter.required("in").asString()) {
                        case "path" -> draft.path.put(name, params.get(name));
                        case "query" -> draft.query.add(Map.entry(name, params.get(name)));
                        default -> draft.headers.put(name, params.get(name));
                    }
                });
        if (body.length > 0) {
            draft.headers.put("Content-Type", operation.consumes());
        }
        return draft;
    }

    /** One that can be changed without changing this. */
    public Draft copy() {
        return new Draft(
                operation,
                identity,
                new LinkedHashMap<>(path),
                new ArrayList<>(query),
                new LinkedHashMap<>(headers),
                body.clone());
    }

    public Draft as(@Nullable Identity other) {
        return new Draft(operation, other, path, query, headers, body);
    }

    public Draft with(byte[] other) {
        return new Draft(operation, identity, path, query, headers, other);
    }

    /** Whether it would be the same on the wire. */
    public boolean isLike(Draft other) {
        return Objects.equals(identity, other.identity)
                && address().equals(other.address())
                && headers.equals(other.headers)
                && Arrays.equals(body, other.body);
    }

    /** Sends it once. */
    public Reply send(Wire wire, Gateway gateway) throws IOException {
        var all = new LinkedHashMap<>(headers);
        if (identity != null) {
            all.putIfAbsent("Authorization", "Bearer " + gateway.token(identity));
        }
        return wire.send(operation.method(), address(), all, body);
    }

    /** Path and query as they go over the wire. */
    public String address() {
        var filled = operation.path();
        for (var parameter : path.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", encoded(parameter.getValue()));
        }
        var asked = query.stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? filled : filled + "?" + asked;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return operation.method() + " " + address() + " as " + identity + " " + headers + " "
                + text.substring(0, Math.min(text.length(), 400));
    }
}
