package org.linli.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An access token to be: {@code Token.of("COMMUNITY_ADMIN").scope("140213050001")}, used with {@code headers(token)} of a
 * test client.
 *
 * @param expiresAt null means never
 */
public record Token(Map<String, Object> claims, @Nullable Instant expiresAt, RSAKey key)
        implements Consumer<HttpHeaders> {

    private static final Duration LIFE = Duration.ofHours(1);

    /** Signing took more than half of the time of the tests. */
    private static final Map<Token, String> SIGNED = new ConcurrentHashMap<>();

    /** A good token of the given roles whose subject is {@code <first role in lower case>-1}. */
    public static Token of(String... roles) {
        var subject = roles.length == 0 ? "nobody-1" : roles[0].toLowerCase(Locale.ROOT) + "-1";
        Map<String, Object> claims =
                Map.of("iss", TestIssuer.ISSUER, "aud", List.of("linli"), "sub", subject, "roles", List.of(roles));
        var until = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(LIFE.multipliedBy(2));
        return new Token(claims, until, TestIssuer.KEY);
    }

    /** A resident's. */
    public static Token resident(String subject) {
        return of("RESIDENT").subject(subject);
    }

    /** That of a unit's admin. */
    public static Token unitAdmin(String unitId) {
        return of("UNIT_ADMIN").with("unit_id", unitId);
    }

    public Token subject(String subject) {
        return with("sub", subject);
    }

    public Token scope(String divisionPrefix) {
        return with("division_scope", divisionPrefix);
    }

    public Token with(String claim, Object value) {
        var more = new HashMap<>(claims);
        more.put(claim, value);
        return new Token(Map.copyOf(more), expiresAt, key);
    }

    public Token without(String claim) {
        var fewer = new HashMap<>(claims);
        fewer.remove(claim);
        return new Token(Map.copyOf(fewer), expiresAt, key);
    }

    /** Long past its time. */
    public Token expired() {
        return new Token(claims, Instant.now().minus(LIFE), key);
    }

    /** Signed by a key that nobody trusts. */
    public Token foreign() {
        return new Token(claims, expiresAt, TestIssuer.FOREIGN_KEY);
    }

    /** The token as it travels. */
    public String value() {
        return SIGNED.computeIfAbsent(this, Token::signed);
    }

    private String signed() {
        var set = new JWTClaimsSet.Builder();
        if (expiresAt != null) {
            set.expirationTime(Date.from(expiresAt));
        }
        claims.forEach(set::claim);
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.setBearerAuth(value());
    }
}
