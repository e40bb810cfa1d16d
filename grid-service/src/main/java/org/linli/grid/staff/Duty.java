package org.linli.grid.staff;

import java.util.Arrays;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Days;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who looks after what. */
@Component
public class Duty {

    private final StaffAssignments assignments;
    private final Days days;

    Duty(StaffAssignments assignments, Days days) {
        this.assignments = assignments;
        this.days = days;
    }

    /**
     * Whether a person is assigned, in any role, to a division within the scope or to anything above it.
     *
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    public Mono<Boolean> lasts(Scope scope, String personId, DivisionCode division) {
        return assignments.holdsAny(scope, division, slots(personId, division), days.today());
    }

    private static List<String> slots(String personId, DivisionCode division) {
        return division.lineage().stream()
                .flatMap(code ->
                        Arrays.stream(StaffRole.values()).map(role -> StaffAssignment.slot(code, role, personId)))
                .toList();
    }
}
