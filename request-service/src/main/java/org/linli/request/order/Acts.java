package org.linli.request.order;

import java.time.Clock;
import java.util.Arrays;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.springframework.stereotype.Component;

/** Puts the time and a new event's id to what a caller does. */
@Component
public class Acts {

    private final Clock clock;
    private final IdSource ids;

    Acts(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param roles in which it may be done, the foremost first; the caller has one of them
     */
    public Act by(Caller caller, Role... roles) {
        var role = Arrays.stream(roles).filter(caller::is).findFirst().orElseThrow();
        return new Act(caller.subject(), role, ids.next(), clock.instant());
    }
}
