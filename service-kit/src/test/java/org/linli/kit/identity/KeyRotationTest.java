package org.linli.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.kit.identity.IdentitySettings.ClaimNames;
import org.linli.testkit.Token;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** A provider that changes its keys while the service runs. */
class KeyRotationTest {

    private static final RSAKey OLD = key("old");
    private static final RSAKey NEW = key("new");

    private HttpServer provider;
    private ReactiveJwtDecoder decoder;
    private volatile List<RSAKey> published = List.of(OLD);

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", this::publish);
        provider.start();
        var keys = "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys";
        var names = new ClaimNames("sub", "roles", "division_scope", "unit_id");
        decoder = new IdentityConfiguration()
                .jwtDecoder(new IdentitySettings("the-issuer", keys, "linli", names, Map.of()));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aNewKeyIsTakenAsSoonAsATokenNamesIt() {
        assertThat(subjectOf(OLD)).isEqualTo("resident-1");

        published = List.of(OLD, NEW);

        assertThat(subjectOf(NEW)).isEqualTo("resident-1");
        assertThat(subjectOf(OLD)).isEqualTo("resident-1");
    }

    @Test
    void aKeyThatNobodyPublishedOpensNothing() {
        assertThatThrownBy(() -> subjectOf(NEW)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenWithoutAnEndIsNotTaken() {
        var endless = new Token(token(OLD).claims(), null, OLD);

        assertThatThrownBy(() -> decoder.decode(endless.value()).block()).isInstanceOf(BadJwtException.class);
    }

    private String subjectOf(RSAKey key) {
        return decoder.decode(token(key).value()).block().getSubject();
    }

    private static Token token(RSAKey key) {
        var good = Token.of("RESIDENT").with("iss", "the-issuer");
        return new Token(good.claims(), good.expiresAt(), key);
    }

    private void publish(HttpExchange exchange) throws IOException {
        var keys = published.stream().map(RSAKey::toPublicJWK).map(key -> (JWK) key);
        var body = new JWKSet(keys.toList()).toString().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
