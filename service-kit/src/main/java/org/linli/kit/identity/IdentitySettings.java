package org.linli.kit.identity;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose tokens are taken.
 *
 * @param issuer what {@code iss} must say
 * @param jwksUri where its public keys are
 * @param audience what {@code aud} must contain
 * @param claims where a token says what Linli needs to know
 * @param roleNames the provider's name of a role, where it has another than ours; once one is given, only these count
 */
@ConfigurationProperties("linli.identity")
record IdentitySettings(
        String issuer,
        String jwksUri,
        String audience,
        @DefaultValue ClaimNames claims,
        @DefaultValue Map<String, Role> roleNames) {

    /**
     * Names of claims; one inside another is named with a dot, such as {@code realm_access.roles}.
     *
     * @param subject the person's id
     * @param roles a list, or one text with spaces between
     * @param divisionScope the first digits of the codes that a staff role covers
     * @param unitId the unit that a unit's admin speaks for
     */
    record ClaimNames(
            @DefaultValue("sub") String subject,
            @DefaultValue("roles") String roles,
            @DefaultValue("division_scope") String divisionScope,
            @DefaultValue("unit_id") String unitId) {}
}
