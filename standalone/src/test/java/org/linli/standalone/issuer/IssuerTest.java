package org.linli.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kit.Services;
import org.linli.kit.identity.Role;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IssuerTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ISS = "http://issuer.test:8085";

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext issuer;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        issuer = started("--spring.profiles.active=development");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        issuer.close();
    }

    @Test
    void refusesToStartOutsideDevelopment() {
        assertThatThrownBy(() -> started()).rootCause().hasMessageContaining("only with the profile development");
    }

    @Test
    void aTokenSaysWhatWasAskedFor() throws Exception {
        var answer = token(
                Map.of("role", "STREET_ADMIN,AUDITOR", "scope_code", "140213051", "subject", "lin", "unit", "unit-7"));

        var token = SignedJWT.parse(body(answer).path("access_token").asString());
        var claims = token.getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(ISS);
        assertThat(claims.getSubject()).isEqualTo("lin");
        assertThat(claims.getAudience()).containsExactly("linli");
        assertThat(claims.getStringListClaim("roles")).containsExactly("STREET_ADMIN", "AUDITOR");
        assertThat(claims.getStringClaim("division_scope")).isEqualTo("140213051");
        assertThat(claims.getStringClaim("unit_id")).isEqualTo("unit-7");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aTokenIsSignedWithThePublishedKey() throws Exception {
        var token = SignedJWT.parse(
                body(token(Map.of("role", "OPS"))).path("access_token").asString());

        var published = JWKSet.parse(get("/oauth2/jwks").body());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void everyRoleHasItsDemoUser() throws Exception {
        for (var role : Role.values()) {
            var claims = SignedJWT.parse(body(token(Map.of("role", role.name())))
                            .path("access_token")
                            .asString())
                    .getJWTClaimsSet();

            assertThat(claims.getSubject()).as(role.name()).endsWith("-demo");
            assertThat(claims.getStringListClaim("roles")).containsExactly(role.name());
        }
    }

    @Test
    void anEmptyScopeIsAScopeAndAnAbsentOneIsTheDemoUsers() throws Exception {
        var country = claimsOf(Map.of("role", "DISTRICT_ADMIN", "scope_code", ""));
        var district = claimsOf(Map.of("role", "DISTRICT_ADMIN"));
        var resident = claimsOf(Map.of("role", "RESIDENT"));

        assertThat(country).containsEntry("division_scope", "");
        assertThat(district).containsEntry("division_scope", "140213");
        assertThat(resident).doesNotContainKey("division_scope");
    }

    @Test
    void anUnknownRoleOrAMalformedScopeIsABadRequest() {
        for (var form : List.of(
                Map.of("role", "MAYOR"),
                Map.of("role", "RESIDENT,MAYOR"),
                Map.<String, String>of(),
                Map.of("role", "AUDITOR", "scope_code", "14x"))) {
            var answer = token(form);

            assertThat(answer.statusCode()).as(form.toString()).isEqualTo(400);
            assertThat(body(answer).path("error").asString()).isEqualTo("invalid_request");
        }
    }

    @Test
    void anyOtherClientIsRefused() {
        var answer = token(Map.of("role", "OPS"), "someone:else");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void theKeySurvivesARestartAndIsItsOwnersAlone() throws Exception {
        var file = data.resolve("issuer/key.json");
        var before = Files.readString(file);

        var again = SigningKey.keptIn(file);

        assertThat(JWKSet.parse(before).getKeys()).isEqualTo(again.getKeys());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyIsNamedNotReplaced() throws IOException {
        var file = Files.writeString(data.resolve("damaged.json"), "{");

        assertThatThrownBy(() -> SigningKey.keptIn(file)).hasMessageContaining("damaged.json");
    }

    private static ConfigurableApplicationContext started(String... more) {
        var args = java.util.stream.Stream.concat(
                Arrays.stream(more),
                java.util.stream.Stream.of(
                        "--server.port=0",
                        "--linli.issuer.url=" + ISS,
                        "--linli.issuer.key-file=" + data.resolve("issuer/key.json")));
        return Services.run(IssuerApplication.class, "issuer", args.toArray(String[]::new));
    }

    private static Map<String, Object> claimsOf(Map<String, String> form) throws Exception {
        return SignedJWT.parse(body(token(form)).path("access_token").asString())
                .getJWTClaimsSet()
                .getClaims();
    }

    private static HttpResponse<String> token(Map<String, String> form) {
        return token(form, "linli-dev:linli-dev");
    }

    private static HttpResponse<String> token(Map<String, String> form, String client) {
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString("grant_type=client_credentials&" + fields))
                .build());
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + issuer.getEnvironment().getProperty("local.server.port") + path);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
