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
import org.locationtech.jts.geom.Coordinate;

/** What staff send. */
sealed interface PatrolBody {

    /**
     * A patrol. Exactly one of plan and division is given.
     *
     * @param at when they checked in; now if it is not given
     */
    record NewPatrol(
            @Size(min = 1, max = 64) @Nullable String planId,
            @Nullable DivisionCode divisionCode,
            @NotNull @Valid CheckIn checkIn,
            @Nullable Instant at,
            @NotNull @Size(max = 2000) String seen,
            @NotNull @Size(max = 20) List<@NotNull @Valid NewFinding> findings)
            implements PatrolBody {}

    /** Degrees in WGS-84. */
    record CheckIn(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude)
            implements PatrolBody {

        Coordinate place() {
            return new Coordinate(longitude, latitude);
        }
    }

    /** Something that somebody should see to; of nobody by name. */
    record NewFinding(
            @NotBlank @Size(max = 50) String category,
            @NotBlank @Size(max = 2000) String text) implements PatrolBody {}
}
