package org.linli.grid.patrol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PatrolStanding;
import org.springframework.http.ResponseEntity;

/**
 * A patrol as it is shown.
 *
 * @param day on which it was due; of one without a plan, on which it was made
 * @param metres from the grid's outline; null if the grid has none
 * @param findings each is the id of an order, too
 */
record PatrolView(
        String id,
        @Nullable String planId,
        DivisionCode divisionCode,
        String personId,
        String day,
        Instant at,
        CheckInView checkIn,
        @Nullable Integer metres,
        PatrolStanding standing,
        String seen,
        List<FindingView> findings) {

    static final String PATH = "/api/v1/patrols/";

    /** WGS-84. */
    record CheckInView(double longitude, double latitude) {}

    record FindingView(String id, String category, String text) {}

    static PatrolView of(Patrol patrol) {
        return new PatrolView(
                patrol.id(),
                patrol.planId(),
                patrol.division(),
                patrol.personId(),
                patrol.day(),
                patrol.at(),
                new CheckInView(patrol.longitude(), patrol.latitude()),
                patrol.metres(),
                patrol.standing(),
                patrol.seen(),
                patrol.findings().stream()
                        .map(found -> new FindingView(found.id(), found.category(), found.text()))
                        .toList());
    }

    static ResponseEntity<PatrolView> tagged(ResponseEntity.BodyBuilder answer, Patrol patrol) {
        return answer.eTag("\"" + patrol.version() + "\"").body(of(patrol));
    }
}
