package org.linli.grid.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.position.Datum;
import org.linli.grid.position.Position;

/**
 * What is told of a station, as a whole.
 *
 * @param datum of the place; WGS-84 if none is named
 */
record StationBody(
        @NotBlank @Size(max = 100) String name,
        @NotNull StationKind kind,
        @NotNull @Valid Place place,
        @Nullable Datum datum,
        @Nullable @Size(max = 200) String address,
        @NotNull @Size(max = 50) List<@NotNull Facility> facilities,
        @NotNull @Size(max = 42) List<@NotNull @Valid Opening> hours) {

    record Place(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude) {}

    StationFacts facts() {
        return new StationFacts(
                name,
                kind,
                position(),
                address,
                facilities.stream().distinct().sorted().toList(),
                OpeningHours.checked(hours));
    }

    private Position position() {
        var of = datum == null ? Datum.WGS84 : datum;
        return of.position(place.longitude(), place.latitude());
    }
}
