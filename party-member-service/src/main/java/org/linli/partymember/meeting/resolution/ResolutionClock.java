package org.linli.partymember.meeting.resolution;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.linli.partymember.meeting.Meeting;
import org.linli.partymember.meeting.Meetings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notices that a resolution is late, and tells the meeting of a problem that is solved; each once. */
@Component
class ResolutionClock implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Resolutions resolutions;
    private final Meetings meetings;
    private final Counter overdue;
    private final IdSource ids;
    private final Clock clock;

    ResolutionClock(Resolutions resolutions, Meetings meetings, MeterRegistry meters, IdSource ids, Clock clock) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.overdue = Counter.builder("linli.meeting.resolutions.overdue")
                .description("Resolutions whose deadline passed without a report")
                .register(meters);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting-resolutions";
    }

    @Override
    public String collection() {
        return Resolution.COLLECTION;
    }

    @Override
    public String field() {
        return "wakeAt";
    }

    @Override
    public Mono<Void> carryOut(String id) {
        var now = clock.instant();
        return resolutions
                .change(EVERYWHERE, id, resolution -> resolution.notice(ids.next(), now))
                .doOnNext(resolution -> count(resolution, now))
                .flatMap(this::tellMeeting)
                .then();
    }

    private void count(Resolution resolution, Instant now) {
        if (now.truncatedTo(ChronoUnit.MILLIS).equals(resolution.overdueAt())) {
            overdue.increment();
        }
    }

    /** A problem whose resolution has been seen to be carried out is solved. */
    Mono<Resolution> tellMeeting(Resolution resolution) {
        if (!(resolution.state() instanceof ResolutionState.Verified done) || resolution.wakeAt() == null) {
            return Mono.just(resolution);
        }
        return meetings.change(
                        EVERYWHERE, resolution.meeting().meetingId(), meeting -> solved(meeting, resolution, done))
                .then(Mono.defer(() -> resolutions.change(EVERYWHERE, resolution.id(), Resolution::meetingTold)))
                .contextWrite(context -> context.delete(CommandId.class));
    }

    private Change<Meeting> solved(Meeting meeting, Resolution resolution, ResolutionState.Verified done) {
        var item = resolution.item();
        return item == null || !meeting.hasProblem(item)
                ? Change.none(meeting)
                : meeting.solve(item, done.text(), done.by(), ids.next(), done.at());
    }
}
