package org.linli.kit.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who is calling, read from a verified token or signature. A controller method that names it as a parameter gets it.
 *
 * @param subject the person's id at the identity provider
 * @param roles roles that this suite knows; others in the token are passed over
 * @param divisionScope division-code prefix of a staff role; absent means that staff roles see nothing
 * @param unitId the unit that a {@link Role#UNIT_ADMIN} speaks for
 */
public record Caller(String subject, Set<Role> roles, Optional<String> divisionScope, Optional<String> unitId) {

    private static final Set<Role> STAFF = EnumSet.of(
            Role.GRID_STAFF, Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.HOTLINE, Role.AUDITOR);

    static Caller of(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "the decoder takes no token without a subject"),
                rolesOf(token.getClaimAsStringList("roles")),
                Optional.ofNullable(token.getClaimAsString("division_scope")),
                Optional.ofNullable(token.getClaimAsString("unit_id")));
    }

    /** Who that is, if they proved it in a way that is known here. */
    static Optional<Caller> of(Authentication proof) {
        return switch (proof) {
            case JwtAuthenticationToken token -> Optional.of(of(token.getToken()));
            case CallerAuthentication other -> Optional.of(other.caller());
            default -> Optional.empty();
        };
    }

    private static Set<Role> rolesOf(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The same caller without the roles that are not among these. */
    Caller onlyAs(Set<Role> those) {
        var kept = roles.stream().filter(those::contains).collect(Collectors.toUnmodifiableSet());
        return new Caller(subject, kept, divisionScope, unitId);
    }

    /** Whether the caller has any of these roles. */
    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /**
     * What the caller may see: a staff role sees its division, a unit's admin their unit, anyone else what is theirs. The
     * widest wins when a token holds several roles.
     */
    public Scope scope() {
        if (roles.stream().anyMatch(STAFF::contains)) {
            return divisionScope.<Scope>map(Scope.Division::new).orElseGet(Scope.Nothing::new);
        }
        if (is(Role.UNIT_ADMIN)) {
            return unitId.<Scope>map(Scope.Unit::new).orElseGet(Scope.Nothing::new);
        }
        return is(Role.RESIDENT, Role.PARTY_MEMBER) ? new Scope.Person(subject) : new Scope.Nothing();
    }
}
