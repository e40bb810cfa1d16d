package org.linli.grid.division;

import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.springframework.http.ResponseEntity;

/**
 * A division as it is shown.
 *
 * @param kind null on official divisions, as are households and population: those are for the figures to add up
 */
public record DivisionView(
        String code,
        DivisionLevel level,
        @Nullable GridKind kind,
        String name,
        @Nullable String parentCode,
        @Nullable Integer households,
        @Nullable Integer population,
        @Nullable Boundary boundary) {

    /** The path of a division. */
    public static final String PATH = "/api/v1/divisions/";

    static DivisionView of(Division division) {
        var grid = division.grid();
        return new DivisionView(
                division.id(),
                division.level(),
                grid == null ? null : grid.kind(),
                division.name(),
                division.parent(),
                grid == null ? null : grid.households(),
                grid == null ? null : grid.population(),
                division.boundary());
    }

    /** The division with its version as entity tag. */
    public static ResponseEntity<DivisionView> tagged(ResponseEntity.BodyBuilder answer, Division division) {
        return answer.eTag("\"" + division.version() + "\"").body(of(division));
    }
}
