package org.linli.gateway.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider whose tokens are taken.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where its public keys are
 * @param audience what {@code aud} must contain
 */
@ConfigurationProperties("linli.identity")
record IdentitySettings(String issuer, String jwksUri, String audience) {}
