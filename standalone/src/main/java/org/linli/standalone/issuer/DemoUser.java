package org.linli.standalone.issuer;

import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;

/** Who a token speaks for when the caller names only a role: one user for each, at home in 平城区. */
enum DemoUser {
    RESIDENT("resident-demo", null),
    PARTY_MEMBER("member-demo", null),
    GRID_STAFF("grid-staff-demo", "140213050001"),
    COMMUNITY_ADMIN("community-admin-demo", "140213050001"),
    STREET_ADMIN("street-admin-demo", "140213050"),
    DISTRICT_ADMIN("district-admin-demo", "140213"),
    UNIT_ADMIN("unit-admin-demo", null),
    APPRAISER("appraiser-demo", null),
    HOTLINE("hotline-demo", null),
    OPS("ops-demo", null),
    AUDITOR("auditor-demo", "140213");

    private final String subject;
    private final @Nullable String scope;

    DemoUser(String subject, @Nullable String scope) {
        this.subject = subject;
        this.scope = scope;
    }

    static DemoUser of(Role role) {
        return valueOf(role.name());
    }

    String subject() {
        return subject;
    }

    /** The division-code prefix; absent for a role that is bound to none. */
    @Nullable
    String scope() {
        return scope;
    }
}
