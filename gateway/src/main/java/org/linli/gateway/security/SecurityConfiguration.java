package org.linli.gateway.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** Resource server: whoever has no valid token sees {@code GET /status} and the portal, and nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration ISSUER_ANSWERS_WITHIN = Duration.ofSeconds(2);

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges
                        .pathMatchers(HttpMethod.GET, "/status", "/portal", "/portal/**")
                        .permitAll()
                        .matchers(EndpointRequest.toAnyEndpoint()) // on the management port only
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(_ -> {}).authenticationEntryPoint((_, why) -> Mono.error(why)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((_, why) -> Mono.error(why)))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }

    @Bean
    ServerExchangeRejectedHandler firewallRefusals() {
        return (_, rejected) -> Mono.error(rejected);
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(IdentitySettings settings) {
        var keys = new SigningKeys(published(settings.jwksUri()), InstantSource.system());
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(validator(settings));
        return new RememberedTokens(decoder, InstantSource.system());
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
