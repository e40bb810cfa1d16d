package org.linli.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An identity provider on the loopback, with keys of its own. */
public final class TestIssuer {

    private final RSAKey key = newKey("test-key");
    private final DisposableServer server = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> routes.get(
                    "/oauth2/jwks",
                    (_, response) -> response.header("Content-Type", "application/json")
                            .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()))))
            .bindNow();

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** A token that everybody takes. */
    public String token() {
        return token(claims -> claims);
    }

    /** A token with other claims, signed with the right key. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, change.apply(claims()).build());
    }

    /** Right in every claim, signed by somebody else. */
    public String tokenSignedBy(RSAKey other) {
        return signed(other, claims().build());
    }

    public JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("linli")
                .subject("somebody")
                .claim("roles", List.of("RESIDENT"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    public static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
