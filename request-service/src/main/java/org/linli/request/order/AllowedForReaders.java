package org.linli.request.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Role;

/** For everybody who may have to do with a single order; which ones they reach is for {@link Orders#find} to say. */
@AllowedFor({
    Role.RESIDENT,
    Role.PARTY_MEMBER,
    Role.GRID_STAFF,
    Role.COMMUNITY_ADMIN,
    Role.STREET_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.UNIT_ADMIN,
    Role.HOTLINE,
    Role.AUDITOR
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedForReaders {}
