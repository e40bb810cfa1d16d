package org.linli.kit.scoped;

import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;

/** How far a caller sees of what is offered to everyone, such as posts and activities: staff as far as ever, others everywhere. */
public final class Reach {

    private Reach() {}

    /** For one that is named by its id. */
    public static Scope ofOne(Caller caller) {
        return isStaff(caller) ? caller.scope() : new Scope.Division("");
    }

    /**
     * For a list.
     *
     * @param division what lies below it; without it, staff see all that they may, and others what names them
     */
    public static Scope ofList(Caller caller, Optional<DivisionCode> division) {
        if (isStaff(caller)) {
            division.ifPresent(caller.scope()::require);
        }
        return division.<Scope>map(code -> new Scope.Division(code.value())).orElseGet(caller::scope);
    }

    /** Whether they see who takes part. */
    public static boolean isStaff(Caller caller) {
        return caller.is(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.AUDITOR);
    }
}
