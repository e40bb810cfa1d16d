package org.linli.partymember.meeting;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.linli.partymember.meeting.council.Appointment;
import org.linli.partymember.meeting.council.Council;
import org.linli.partymember.meeting.council.Councils;
import org.linli.partymember.meeting.council.Turn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What passes between a council and its meetings. Each step is one write and may be repeated: what dies between two of them is taken up
 * by a timer from where it was left.
 */
@Component
public class Gavel {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Councils councils;
    private final Meetings meetings;
    private final MeterRegistry meters;
    private final IdSource ids;
    private final Clock clock;

    Gavel(Councils councils, Meetings meetings, MeterRegistry meters, IdSource ids, Clock clock) {
        this.councils = councils;
        this.meetings = meetings;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /** A meeting of the council is to be held. */
    public Mono<Void> convene(Scope scope, String councilId, String meetingId, Appointment appointment, String by) {
        return councils.change(
                        scope, councilId, council -> council.convene(meetingId, appointment, by, clock.instant()))
                .flatMap(this::convey);
    }

    /** The unit does not take the chair; the next one does, and everybody is told. */
    public Mono<Void> declineChair(Meeting meeting, String unit) {
        if (!(meeting.state() instanceof MeetingState.Convened)) {
            return Mono.error(
                    () -> new MeetingRefused.IllegalMove(meeting.state().name(), "decline-chair"));
        }
        return councils.change(
                        EVERYWHERE,
                        meeting.councilId(),
                        council -> council.chairDeclinedBy(unit, meeting.id(), clock.instant()))
                .flatMap(this::convey);
    }

    /** Every meeting that does not know of its chair learns of it, or comes to be. */
    public Mono<Void> convey(Council council) {
        return Flux.fromIterable(council.turns())
                .filter(turn -> !turn.told())
                .concatMap(turn -> convey(council, turn))
                .then()
                .contextWrite(
                        context -> context.delete(CommandId.class)); // the caller's command was carried out before
    }

    private Mono<Council> convey(Council council, Turn turn) {
        return meetings.add(Meeting.convened(council, turn, ids.next()))
                .onErrorResume(
                        DuplicateKeyException.class,
                        there -> meetings.change(
                                EVERYWHERE,
                                turn.meetingId(),
                                meeting -> meeting.chairedBy(turn.chair(), clock.instant())))
                .then(councils.change(
                        EVERYWHERE, council.id(), current -> current.told(turn.meetingId(), turn.chair())));
    }

    /** The council learns that a meeting is over, whichever way. */
    public Mono<Meeting> end(Meeting meeting) {
        if (meeting.wakeAt() == null) {
            return Mono.just(meeting);
        }
        return councils.change(
                        EVERYWHERE, meeting.councilId(), council -> council.ended(meeting.id(), meeting.wasHeld()))
                .then(Mono.defer(() -> meetings.change(EVERYWHERE, meeting.id(), Meeting::councilTold)))
                .doOnNext(
                        told -> meters.counter("linli.joint.meetings", "how", meeting.wasHeld() ? "held" : "cancelled")
                                .increment())
                .contextWrite(context -> context.delete(CommandId.class));
    }
}
