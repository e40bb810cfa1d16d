package org.linli.grid.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.position.Datum;
import org.locationtech.jts.geom.Coordinate;

/** What staff send. */
sealed interface PatrolBody {

    /**
     * A patrol. Exactly one of plan and division is given.
     *
     * @param datum of the check-in; WGS-84 if it is not given
     * @param at when they checked in; now if it is not given
     */
    record NewPatrol(
            @Size(min = 1, max = 64) @Nullable String planId,
            @Nullable DivisionCode divisionCode,
            @NotNull @Valid CheckIn checkIn,
            @Nullable Datum datum,
            @Nullable Instant at,
            @NotNull @Size(max = 2000) String seen,
            @NotNull @Size(max = 20) List<@NotNull @Valid NewFinding> findings)
            implements PatrolBody {

        /** Where they checked in, in WGS-84: x is the longitude, y the latitude. */
        Coordinate place() {
            var given = datum == null ? Datum.WGS84 : datum;
            var position = given.position(checkIn.longitude, checkIn.latitude);
            return new Coordinate(position.longitude(), position.latitude());
        }
    }

    /** Degrees of the datum. */
    record CheckIn(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude)
            implements PatrolBody {}

    /** Something that somebody should see to; of nobody by name. */
    record NewFinding(
            @NotBlank @Size(max = 50) String category,
            @NotBlank @Size(max = 2000) String text) implements PatrolBody {}
}
