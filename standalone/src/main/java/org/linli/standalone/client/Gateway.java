package org.linli.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Linli's one address. A call is repeated when nobody answered or the answer was "not now" (429, 502, 503, 504), which is safe: each
 * bears a key by which Linli knows its copies, and what it does is done once. Any other refusal is the caller's to see.
 */
public final class Gateway implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

    /** "Not now", and what a service says of a grid or unit that it has not yet been told of. */
    private static final Set<Integer> NOT_YET = Set.of(404, 422, 429, 502, 503, 504);

    private static final int PAGE = 200;

    private final HttpClient http;
    private final URI address;
    private final Tokens tokens;
    private final LongAdder calls = new LongAdder();

    /** @param issuer where tokens come from */
    public Gateway(URI address, URI issuer) {
        this(address, issuer, Optional.empty());
    }

    /** @param token bears all calls, whoever they speak for; without it the issuer is asked */
    public Gateway(URI address, URI issuer, Optional<String> token) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.address = address;
        this.tokens = new Tokens(http, issuer, token);
    }

    /** Calls answered so far, whatever the answer was. */
    public long calls() {
        return calls.sum();
    }

    /** The suite's state, for which nobody needs a token. */
    public Answer status() {
        var call = Call.get("/status");
        try {
            return exchange(call, HttpRequest.newBuilder(address.resolve(call.path())));
        } catch (IOException failure) {
            throw unreachable(failure);
        }
    }

    /** A token, to show it. */
    public String token(Identity who) {
        return tokens.of(who);
    }

    /**
     * Does it.
     *
     * @throws Refused for every answer but a good one
     * @throws Unreachable when there was none for half a minute
     */
    public Answer send(Identity who, Call call) {
        return send(who, call, newKey());
    }

    /**
     * Does it, or learns what came of it when it was sent under the same key before.
     *
     * @throws Refused for every answer but a good one
     * @throws Unreachable when there was none for half a minute
     */
    public Answer send(Identity who, Call call, String key) {
        return good(answer(who, call, NOT_NOW, key));
    }

    /** Does it, as soon as the service has heard of what the call names: services learn from each other by events. */
    public Answer sendOnceKnown(Identity who, Call call) {
        return good(answer(who, call, NOT_YET, newKey()));
    }

    /** Reads what may not be there. */
    public Optional<Answer> find(Identity who, String path) {
        var answer = answer(who, Call.get(path), NOT_NOW, newKey());
        return answer.status() == 404 ? Optional.empty() : Optional.of(good(answer));
    }

    /** Reads a list to its end. */
    public List<JsonNode> all(Identity who, String path) {
        var items = new ArrayList<JsonNode>();
        var page = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        JsonNode cursor = MissingNode.getInstance();
        do {
            var next = cursor.isString() ? page + "&cursor=" + cursor.asString() : page;
            var answer = send(who, Call.get(next)).body();
            answer.path("items").forEach(items::add);
            cursor = answer.path("nextCursor");
        } while (cursor.isString());
        return items;
    }

    private static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new Refused(answer);
        }
        return answer;
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Answer answer(Identity who, Call call, Set<Integer> repeated, String key) {
        // One key for all attempts: an answer that got lost on its way does not do the work twice.
        var request = HttpRequest.newBuilder(address.resolve(call.path()))
                .header("Authorization", "Bearer " + tokens.of(who))
                .header("Idempotency-Key", key);
        var pause = new Pause(PATIENCE);
        while (true) {
            try {
                var answer = exchange(call, request);
                if (!repeated.contains(answer.status()) || !pause.taken()) {
                    return answer;
                }
            } catch (IOException failure) {
                if (http.isTerminated() || !pause.taken()) {
                    throw unreachable(failure);
                }
            }
        }
    }

    private Answer exchange(Call call, HttpRequest.Builder request) throws IOException {
        var begin = System.nanoTime();
        var body = call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
        try {
            var response = http.send(
                    request.copy()
                            .timeout(LIMIT)
                            .header("Content-Type", call.contentType())
                            .method(call.method(), body)
                            .build(),
                    BodyHandlers.ofByteArray());
            calls.increment();
            return new Answer(call, response.statusCode(), json(response), Duration.ofNanos(System.nanoTime() - begin));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped", stop);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private Unreachable unreachable(IOException failure) {
        return new Unreachable("no answer from " + address + " (" + failure + "); is it up? ./linli up", failure);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
