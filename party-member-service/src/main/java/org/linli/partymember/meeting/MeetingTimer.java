package org.linli.partymember.meeting;

import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells a council that a meeting is over, where somebody died over it. */
@Component
class MeetingTimer implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Meetings meetings;
    private final Gavel gavel;

    MeetingTimer(Meetings meetings, Gavel gavel) {
        this.meetings = meetings;
        this.gavel = gavel;
    }

    @Override
    public String name() {
        return "joint-meetings";
    }

    @Override
    public String collection() {
        return Meeting.COLLECTION;
    }

    @Override
    public String field() {
        return "wakeAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return meetings.get(EVERYWHERE, id).flatMap(gavel::end).then();
    }
}
