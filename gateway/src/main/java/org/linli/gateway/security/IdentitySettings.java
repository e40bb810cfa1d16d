package org.linli.gateway.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose tokens are taken.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where its public keys are
 * @param audience what {@code aud} must contain
 * @param rolesClaim where its tokens name roles
 */
@ConfigurationProperties("linli.identity")
record IdentitySettings(
        String issuer,
        String jwksUri,
        String audience,
        @DefaultValue("roles") String rolesClaim) {}
