package org.linli.grid.division;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.linli.grid.boundary.Outline;
import org.linli.grid.division.Standing.Retired;
import org.springframework.http.ResponseEntity;

/**
 * A division as it is shown.
 *
 * @param areaSquareMetres of the outline, to 0.1; null without one
 * @param successors what took its place; null unless it is retired
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
        @Nullable Boundary boundary,
        @Nullable Double areaSquareMetres,
        State state,
        @Nullable List<String> successors) {

    /** Whether it is there. */
    public enum State {
        /** It is. */
        LIVE,
        /** It was split or merged away. */
        RETIRED
    }

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
                division.boundary(),
                division.boundary() == null ? null : Outline.squareMetres(division.boundary()),
                division.standing() instanceof Retired ? State.RETIRED : State.LIVE,
                division.standing() instanceof Retired(var ignored, var successors) ? successors : null);
    }

    /** The division with its version as entity tag. */
    public static ResponseEntity<DivisionView> tagged(ResponseEntity.BodyBuilder answer, Division division) {
        return answer.eTag("\"" + division.version() + "\"").body(of(division));
    }
}
