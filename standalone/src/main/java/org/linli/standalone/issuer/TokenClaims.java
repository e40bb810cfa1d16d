package org.linli.standalone.issuer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Makes the claims from the token request's own form parameters: {@code role} (one, or several with commas),
 * {@code scope_code}, {@code subject}, {@code unit}. What is not given comes from the {@link DemoUser} of the first role.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final List<String> AUDIENCE = List.of("linli");
    private static final String ALL_ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));

    @Override
    public void customize(JwtEncodingContext context) {
        OAuth2ClientCredentialsAuthenticationToken request =
                Objects.requireNonNull(context.getAuthorizationGrant(), "the issuer knows one grant");
        var form = request.getAdditionalParameters();
        var roles = rolesIn(parameter(form, "role").orElse(""));
        var user = DemoUser.of(roles.iterator().next());
        var claims = context.getClaims()
                .subject(parameter(form, "subject").orElse(user.subject()))
                .audience(AUDIENCE)
                .claim("roles", roles.stream().map(Role::name).toList());
        scopeIn(form, user).ifPresent(code -> claims.claim("division_scope", code));
        parameter(form, "unit").ifPresent(unit -> claims.claim("unit_id", unit));
    }

    private static Set<Role> rolesIn(String names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names.split(",", -1)) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> refused("role must be one or more of " + ALL_ROLES)));
        }
        return roles;
    }

    /** An empty parameter counts: the empty prefix covers the whole country. */
    private static Optional<String> scopeIn(Map<String, Object> form, DemoUser user) {
        if (!(form.get("scope_code") instanceof String code)) {
            return Optional.ofNullable(user.scope());
        }
        if (!code.matches("\\d{0,18}")) {
            throw refused("scope_code must be the first digits of a division code");
        }
        return Optional.of(code);
    }

    private static Optional<String> parameter(Map<String, Object> form, String name) {
        return Optional.ofNullable(text(form.get(name))).filter(value -> !value.isBlank());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
