package org.linli.kit.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.IdentitySettings.ClaimNames;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * Reads a city's own tokens: puts what they say into the claims that Linli reads ({@code sub}, {@code roles}, {@code division_scope},
 * {@code unit_id}). What a token says in those claims itself counts only if the city's settings name them.
 */
final class ClaimMapping implements Converter<Map<String, Object>, Map<String, Object>> {

    private final Converter<Map<String, Object>, Map<String, Object>> standard =
            MappedJwtClaimSetConverter.withDefaults(Map.of());
    private final ClaimNames names;
    private final Map<String, Role> roleNames;

    ClaimMapping(ClaimNames names, Map<String, Role> roleNames) {
        this.names = names;
        this.roleNames = roleNames;
    }

    @Override
    public Map<String, Object> convert(Map<String, Object> claims) {
        var read = new HashMap<>(Objects.requireNonNull(standard.convert(claims)));
        put(read, "sub", at(names.subject(), claims));
        put(read, "roles", at(names.roles(), claims).map(this::roles));
        put(read, "division_scope", at(names.divisionScope(), claims));
        put(read, "unit_id", at(names.unitId(), claims));
        return read;
    }

    private static void put(Map<String, Object> claims, String name, Optional<?> value) {
        if (value.isPresent()) {
            claims.put(name, value.get());
        } else {
            claims.remove(name);
        }
    }

    /** A claim by its name, or by the names on the way to it with dots between. */
    private static Optional<Object> at(String path, Map<?, ?> claims) {
        if (claims.get(path) != null) {
            return Optional.of(claims.get(path));
        }
        var dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(path.substring(dot + 1), inner)
                : Optional.empty();
    }

    private List<String> roles(Object claim) {
        var given = claim instanceof Collection<?> several
                ? several
                : List.of(claim.toString().split(" "));
        return given.stream().map(this::role).filter(Objects::nonNull).toList();
    }

    /** Once a city names its roles, only the names that it gave count. */
    private @Nullable String role(Object name) {
        return roleNames.isEmpty()
                ? name.toString()
                : Optional.ofNullable(roleNames.get(name.toString()))
                        .map(Role::name)
                        .orElse(null);
    }
}
