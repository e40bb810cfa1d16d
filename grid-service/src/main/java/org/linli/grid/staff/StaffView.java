package org.linli.grid.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.http.ResponseEntity;

/** An assignment as it is shown. */
record StaffView(
        String id,
        DivisionCode divisionCode,
        String personId,
        StaffRole role,
        String from,
        @Nullable String until,
        List<Specialty> specialties,
        @Nullable String otherSpecialty,
        List<String> duties) {

    static final String PATH = "/api/v1/staff-assignments/";

    static StaffView of(StaffAssignment assignment) {
        var profile = assignment.known();
        return new StaffView(
                assignment.id(),
                assignment.division(),
                assignment.personId(),
                assignment.role(),
                assignment.from(),
                assignment.until(),
                profile.specialties(),
                profile.otherSpecialty(),
                profile.duties());
    }

    static ResponseEntity<StaffView> tagged(ResponseEntity.BodyBuilder answer, StaffAssignment assignment) {
        return answer.eTag("\"" + assignment.version() + "\"").body(of(assignment));
    }
}
