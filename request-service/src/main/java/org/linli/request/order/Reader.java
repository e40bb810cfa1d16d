package org.linli.request.order;

import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;

/**
 * Who looks at orders, as far as it matters to secret ones.
 *
 * @param person the caller's id
 * @param answers whether they answer for their division; others see of secret orders only what they handle
 */
public record Reader(String person, boolean answers) {

    public static Reader of(Caller caller) {
        return new Reader(caller.subject(), caller.is(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN));
    }
}
