package org.linli.grid.division;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One node of the tree, of any level.
 *
 * @param id its code
 * @param parent the code above; a district has none
 * @param grid present exactly on grids and micro-grids
 * @param divisions its lineage: every code that covers it, itself included
 */
@Document(Division.COLLECTION)
@TypeAlias("division")
public record Division(
        @Id String id,
        DivisionLevel level,
        @Nullable String parent,
        String name,
        @Nullable GridFacts grid,
        @Nullable Boundary boundary,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where divisions are stored. */
    public static final String COLLECTION = "divisions";

    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    /** An official division, new to the registry. */
    public static Change<Division> registered(DivisionCode code, String name, UUID eventId, Instant at) {
        return Change.of(of(code, name, null, null), new DivisionRegistered(eventId, code, 1, name, at));
    }

    /** A grid or micro-grid under the code that its parent has given out. */
    public static Change<Division> opened(
            DivisionCode code, String name, GridFacts grid, @Nullable Boundary boundary, UUID eventId, Instant at) {
        return Change.of(
                of(code, name, grid, boundary),
                new GridRegistered(eventId, code, 1, name, grid.kind(), grid.households(), boundary, at));
    }

    private static Division of(DivisionCode code, String name, @Nullable GridFacts grid, @Nullable Boundary boundary) {
        var parent =
                code.level() == DivisionLevel.DISTRICT ? null : code.parent().value();
        return new Division(code.value(), code.level(), parent, name, grid, boundary, code.lineage(), 1);
    }

    /** Its code. */
    public DivisionCode code() {
        return new DivisionCode(id);
    }

    /** An official division takes the name that the official list has now. */
    public Change<Division> renamed(String newName, UUID eventId, Instant at) {
        if (newName.equals(name)) {
            return Change.none(this);
        }
        var next = new Division(id, level, parent, newName, grid, boundary, divisions, version + 1);
        return Change.of(next, new DivisionRegistered(eventId, code(), next.version, newName, at));
    }

    /** Its outline is drawn or redrawn. */
    public Change<Division> outlined(Boundary newBoundary, UUID eventId, Instant at) {
        if (newBoundary.equals(boundary)) {
            return Change.none(this);
        }
        var next = new Division(id, level, parent, name, grid, newBoundary, divisions, version + 1);
        return Change.of(next, new BoundaryDrawn(eventId, code(), next.version, newBoundary, at));
    }
}
