package org.linli.gateway.security;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads whose token it is. */
final class Clients {

    /** Names of roles are written to the log. */
    private static final Predicate<String> HARMLESS =
            Pattern.compile("[A-Za-z0-9_.-]{1,40}").asMatchPredicate();

    private final String rolesClaim;

    Clients(String rolesClaim) {
        this.rolesClaim = rolesClaim;
    }

    Client of(Jwt token) {
        var application = Stream.of("azp", "client_id")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Client(Objects.requireNonNullElse(token.getSubject(), "") + " " + application, rolesIn(token));
    }

    /** Whatever it says: a role in a form that nobody knows is none. */
    private List<String> rolesIn(Jwt token) {
        return token.getClaims().get(rolesClaim) instanceof List<?> roles
                ? roles.stream().map(String::valueOf).filter(HARMLESS).toList()
                : List.of();
    }
}
