package org.linli.standalone.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the development issuer, asked for once each; or the one that was given, of whatever issuer. */
final class Tokens {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CLIENT = "linli-dev";

    private final HttpClient http;
    private final URI issuer;
    private final Optional<String> given;
    private final Map<Identity, String> known = new ConcurrentHashMap<>();

    Tokens(HttpClient http, URI issuer, Optional<String> given) {
        this.http = http;
        this.issuer = issuer;
        this.given = given;
    }

    String of(Identity who) {
        return given.orElseGet(() -> known.computeIfAbsent(who, this::ask));
    }

    private String ask(Identity who) {
        var request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(LIMIT)
                .header("Authorization", "Basic " + base64(CLIENT + ":" + CLIENT))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(who)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unreachable("the issuer " + issuer + " gives no token for " + who.role() + ": "
                        + answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .required("access_token")
                    .asString();
        } catch (IOException failure) {
            throw new Unreachable("no answer from the issuer " + issuer, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped while asking for a token", stop);
        }
    }

    private static String form(Identity who) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        fields.put("role", who.role().name());
        if (who.scope() instanceof String scope) {
            fields.put("scope_code", scope);
        }
        if (who.subject() instanceof String subject) {
            fields.put("subject", subject);
        }
        if (who.unit() instanceof String unit) {
            fields.put("unit", unit);
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
