package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class TokenTest extends GatewayTest {

    static Stream<Arguments> badTokens() throws JOSEException {
        return Stream.of(
                Arguments.of("malformed", "rubbish"),
                Arguments.of("half a token", ISSUER.token().substring(0, 60)),
                Arguments.of(
                        "expired",
                        ISSUER.token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(60))))),
                Arguments.of("for ever", ISSUER.token(claims -> claims.expirationTime(null))),
                Arguments.of(
                        "not yet valid",
                        ISSUER.token(claims ->
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(120))))),
                Arguments.of("of another issuer", ISSUER.token(claims -> claims.issuer("http://elsewhere"))),
                Arguments.of("of no issuer", ISSUER.token(claims -> claims.issuer(null))),
                Arguments.of("for another audience", ISSUER.token(claims -> claims.audience("another"))),
                Arguments.of("for nobody", ISSUER.token(claims -> claims.audience((String) null))),
                Arguments.of("with a foreign key", ISSUER.tokenSignedBy(TestIssuer.newKey("foreign"))),
                Arguments.of("with a foreign key under our name", ISSUER.tokenSignedBy(TestIssuer.newKey("test-key"))),
                Arguments.of("unsigned", new PlainJWT(ISSUER.claims().build()).serialize()),
                Arguments.of("signed with a shared secret", sharedSecret()));
    }

    private static String sharedSecret() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-key").build(),
                ISSUER.claims().build());
        token.sign(new MACSigner(new byte[32]));
        return token.serialize();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodIsRefused(String why, String token) {
        var answer = anonymous()
                .get()
                .uri("/api/v1/units")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();

        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        expectProblem(answer, 401, "unauthenticated");
        assertThat(PARTY_MEMBER.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/units", "/nowhere", "/actuator/prometheus", "/status/more"})
    void withoutATokenNothingIsToBeSeen(String path) {
        var answer = anonymous().get().uri(path).exchange();

        answer.expectHeader().valueEquals("WWW-Authenticate", "Bearer");
        expectProblem(answer, 401, "unauthenticated").jsonPath("$.detail").isEqualTo("需要有效的访问令牌");
    }

    @Test
    void thePublicAndClientsWithAKeyReachOpen311WithoutAToken() {
        var open311 = "/open311/v2/requests.json";
        anonymous().get().uri(open311).exchange().expectStatus().isOk();
        anonymous()
                .post()
                .uri(open311)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("service_code=HELP")
                .exchange()
                .expectStatus()
                .isOk();
        expectProblem(anonymous().delete().uri(open311).exchange(), 401, "unauthenticated");
        expectProblem(anonymous().get().uri("/open311/v1/requests.json").exchange(), 401, "unauthenticated");
    }

    @Test
    void aTokenInTheQueryDoesNotCount() {
        var answer = anonymous()
                .get()
                .uri("/api/v1/units?access_token=" + ISSUER.token())
                .exchange();

        expectProblem(answer, 401, "unauthenticated");
    }

    @Test
    void aClockThatIsALittleOffIsForgiven() {
        var justExpired = ISSUER.token(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(5))));

        var answer = anonymous()
                .get()
                .uri("/api/v1/units")
                .headers(headers -> headers.setBearerAuth(justExpired))
                .exchange();

        answer.expectStatus().isOk();
    }
}
