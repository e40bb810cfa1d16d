package org.linli.grid.station;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.position.Position;
import org.springframework.http.ResponseEntity;

/**
 * A station as it is shown.
 *
 * @param place in WGS-84
 * @param divisionCode the grid that it lies in, or the nearest one
 * @param closedAt null unless it is closed for good
 */
record StationView(
        String id,
        String name,
        StationKind kind,
        Position place,
        DivisionCode divisionCode,
        @Nullable String address,
        List<Facility> facilities,
        List<OpeningView> hours,
        @Nullable Instant closedAt) {

    static final String PATH = "/api/v1/stations/";

    /** {@code 24:00} is the end of the day. */
    record OpeningView(DayOfWeek day, String from, String to) {

        static OpeningView of(Opening opening) {
            return new OpeningView(opening.day(), opening.from(), opening.to());
        }
    }

    static StationView of(Station station) {
        var facts = station.facts();
        return new StationView(
                station.id(),
                facts.name(),
                facts.kind(),
                facts.place(),
                station.division(),
                facts.address(),
                facts.facilities(),
                facts.hours().openings().stream().map(OpeningView::of).toList(),
                station.closedAt());
    }

    static ResponseEntity<StationView> tagged(ResponseEntity.BodyBuilder answer, Station station) {
        return answer.eTag("\"" + station.version() + "\"").body(of(station));
    }
}
