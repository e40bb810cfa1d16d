package org.linli.partymember.activity.web;

import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;

import java.time.Clock;
import org.linli.event.ActivityKind;
import org.linli.event.InvolvementEvent.Participant;
import org.linli.event.ParticipantKind;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Caller;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.activity.ActivityAct;
import org.linli.partymember.activity.ActivityRefused;
import org.linli.partymember.member.Roll;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a command about an activity needs before it decides: the moment, and as what the caller takes part. */
@Component
class ActivityDesk {

    private final Roll roll;
    private final IdSource ids;
    private final Clock clock;

    ActivityDesk(Roll roll, IdSource ids, Clock clock) {
        this.roll = roll;
        this.ids = ids;
        this.clock = clock;
    }

    ActivityAct act() {
        return new ActivityAct(ids.next(), clock.instant());
    }

    /**
     * Members come to everything, grid staff to their training, residents to what is open to them.
     *
     * @return {@link ActivityRefused.NotForYou} if it is not for the caller
     */
    Mono<Participant> participant(Activity activity, Caller caller) {
        if (caller.is(PARTY_MEMBER)) {
            return roll.meant(caller, null)
                    .map(member -> new Participant(ParticipantKind.MEMBER, member.id(), member.unitId()));
        }
        if (caller.is(GRID_STAFF) && activity.kind() == ActivityKind.GRID_STAFF_TRAINING) {
            return Mono.just(new Participant(ParticipantKind.GRID_STAFF, caller.subject(), null));
        }
        if (caller.is(RESIDENT) && activity.plan().openToResidents()) {
            return Mono.just(new Participant(ParticipantKind.RESIDENT, caller.subject(), null));
        }
        return Mono.error(ActivityRefused.NotForYou::new);
    }
}
