package org.linli.testkit.hotline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.linli.testkit.PartnerSigner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls us as the city's system does: signed, each call anew. */
public final class HotlineClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI gateway;
    private final PartnerSigner signer;

    /** @param gateway such as {@code http://127.0.0.1:8080} */
    public HotlineClient(URI gateway, PartnerSigner signer) {
        this.gateway = gateway;
        this.signer = signer;
    }

    /** @param json empty if there was none */
    public record Answer(int status, JsonNode json) {

        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    /** @param path below {@code /api/v1/hotline} */
    public Answer post(String path, String body) {
        return call("POST", path, body);
    }

    public Answer get(String path) {
        return call("GET", path, "");
    }

    private Answer call(String method, String path, String body) {
        var whole = "/api/v1/hotline" + path;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(gateway.resolve(whole))
                .timeout(PATIENCE)
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "application/json");
        signer.sign(method, whole, "", bytes).forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var json = answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
