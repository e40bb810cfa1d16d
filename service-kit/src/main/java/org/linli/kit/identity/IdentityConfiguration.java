package org.linli.kit.identity;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import org.linli.kit.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Resource server: every call but the management port's needs a token of the city's identity provider. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityConfiguration {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    @Bean
    ReactiveJwtDecoder jwtDecoder(IdentitySettings settings) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwksUri()).build();
        decoder.setClaimSetConverter(new ClaimMapping(settings.claims(), settings.roleNames()));
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<String>("sub", Objects::nonNull),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return decoder;
    }

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            ProblemWriter problems,
            ObjectProvider<OtherCredentials> others) {
        others.orderedStream()
                .forEach(other -> http.addFilterBefore(other.filter(), SecurityWebFiltersOrder.AUTHENTICATION));
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/actuator/**") // served on the management port only
                        .permitAll()
                        .anyExchange()
                        .access(new RolesOfEndpoint(endpoints)))
                .oauth2ResourceServer(server -> server.jwt(ignored -> {})
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::forbidden))
                .build();
    }

    @Bean
    WebFluxConfigurer callerArgument() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new CallerArgument());
            }
        };
    }
}
