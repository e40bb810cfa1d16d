package org.linli.standalone.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;

/**
 * Whom a call speaks for.
 *
 * @param scope division-code prefix; absent for the issuer's default
 * @param subject person's id; absent for the issuer's demo user
 * @param unit whose admin it is
 */
public record Identity(
        Role role,
        @Nullable String scope,
        @Nullable String subject,
        @Nullable String unit) {

    /** A resident. */
    public static Identity resident(String id) {
        return new Identity(Role.RESIDENT, null, id, null);
    }

    /** A party member. */
    public static Identity member(String id) {
        return new Identity(Role.PARTY_MEMBER, null, id, null);
    }

    /** The admin of a unit. */
    public static Identity unitAdmin(String unit) {
        return new Identity(Role.UNIT_ADMIN, null, "admin-of-" + unit, unit);
    }

    /** Somebody on the staff of a division. */
    public static Identity staff(Role role, String scope) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Identity(role, scope, name + "-" + scope, null);
    }
}
