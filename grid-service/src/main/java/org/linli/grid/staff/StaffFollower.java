package org.linli.grid.staff;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Period;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.linli.grid.staff.StaffRefused.AlreadyAssigned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who looked after a grid that was split or merged away looks after what took its place, in the same role, from that day on. The
 * new assignments come before the old one ends, so that a crash leaves nobody without.
 */
@Component
class StaffFollower implements DivisionFollower {

    private final StaffAssignments assignments;

    StaffFollower(StaffAssignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        var day = StaffAssignment.dayOf(succession.at());
        return assignments
                .lastingOn(succession.retired(), day)
                .concatMap(old -> Flux.fromIterable(succession.successors())
                        .concatMap(successor -> begin(old, successor, day))
                        .then(assignments.end(old.id(), day)))
                .then();
    }

    private Mono<StaffAssignment> begin(StaffAssignment old, DivisionCode successor, LocalDate day) {
        var from = LocalDate.parse(old.from()).isAfter(day) ? LocalDate.parse(old.from()) : day;
        var period = new Period(from.toString(), old.until());
        return assignments
                .add(StaffAssignment.begun(
                        id(old, successor), successor, old.personId(), old.role(), period, old.known()))
                .onErrorResume(AlreadyAssigned.class, ignored -> Mono.empty());
    }

    /** The same however often it is asked for. */
    private static String id(StaffAssignment old, DivisionCode successor) {
        var name = old.id() + "/" + successor;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
