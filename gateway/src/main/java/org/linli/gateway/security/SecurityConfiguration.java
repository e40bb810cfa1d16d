package org.linli.gateway.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** Which tokens are good. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration ISSUER_ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final int MOST_TOKENS = 20_000;

    @Bean
    RememberedTokens tokens(IdentitySettings settings) {
        var clock = InstantSource.system();
        return new RememberedTokens(decoder(settings, clock), new Clients(settings.rolesClaim()), clock, MOST_TOKENS);
    }

    private static ReactiveJwtDecoder decoder(IdentitySettings settings, InstantSource clock) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(new SigningKeys(published(settings.jwksUri()), clock))
                .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(IdentitySettings settings) {
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<Jwt>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())));
    }

    private static Mono<JWKSet> published(String jwksUri) {
        return WebClient.create(jwksUri)
                .get()
                .retrieve()
                .bodyToMono(String.class)
                .timeout(ISSUER_ANSWERS_WITHIN)
                .map(SecurityConfiguration::parsed);
    }

    private static JWKSet parsed(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException malformed) {
            throw Exceptions.propagate(malformed);
        }
    }
}
