package org.linli.kit.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For what is public among those who have a token; whoever only watches metrics is not among them. */
@AllowedFor({
    Role.RESIDENT,
    Role.PARTY_MEMBER,
    Role.GRID_STAFF,
    Role.COMMUNITY_ADMIN,
    Role.STREET_ADMIN,
    Role.DISTRICT_ADMIN,
    Role.UNIT_ADMIN,
    Role.APPRAISER,
    Role.HOTLINE,
    Role.AUDITOR
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedForAnyone {}
