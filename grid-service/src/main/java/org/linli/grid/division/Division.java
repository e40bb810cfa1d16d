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
import org.linli.event.GridEvent.GridRetired;
import org.linli.grid.division.Standing.Leaving;
import org.linli.grid.division.Standing.Pending;
import org.linli.grid.division.Standing.Retired;
import org.linli.grid.division.Standing.Withheld;
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
 * @param birth which nodes it came from, if it did
 * @param standing null if it is simply there
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
        @Nullable Birth birth,
        @Nullable Standing standing,
        long version)
        implements Aggregate {

    /** Where divisions are stored. */
    public static final String COLLECTION = "divisions";

    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 100;

    /** An official division, new to the registry. */
    public static Change<Division> registered(DivisionCode code, String name, UUID eventId, Instant at) {
        return Change.of(of(code, name, null, null, null, null), new DivisionRegistered(eventId, code, 1, name, at));
    }

    /** A grid or micro-grid under the code that its parent has given out. */
    public static Change<Division> opened(
            DivisionCode code, String name, GridFacts grid, @Nullable Boundary boundary, UUID eventId, Instant at) {
        return Change.of(
                of(code, name, grid, boundary, null, null),
                new GridRegistered(eventId, code, 1, name, grid.kind(), grid.households(), boundary, at));
    }

    /** A grid or micro-grid that comes from others and is not there yet. */
    public static Change<Division> awaited(
            DivisionCode code, String name, GridFacts grid, @Nullable Boundary boundary, Birth birth) {
        return Change.silent(
                of(code, name, grid, boundary, birth, new Pending(birth.by().command())));
    }

    /** A number that nobody may use any more. */
    public static Change<Division> withheld(DivisionCode code) {
        return Change.silent(of(code, "", null, null, null, new Withheld()));
    }

    private static Division of(
            DivisionCode code,
            String name,
            @Nullable GridFacts grid,
            @Nullable Boundary boundary,
            @Nullable Birth birth,
            @Nullable Standing standing) {
        var parent =
                code.level() == DivisionLevel.DISTRICT ? null : code.parent().value();
        return new Division(
                code.value(), code.level(), parent, name, grid, boundary, code.lineage(), birth, standing, 1);
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
        var next = new Division(id, level, parent, newName, grid, boundary, divisions, birth, standing, version + 1);
        return Change.of(next, new DivisionRegistered(eventId, code(), next.version, newName, at));
    }

    /** Its outline is drawn or redrawn. */
    public Change<Division> outlined(Boundary newBoundary, UUID eventId, Instant at) {
        if (newBoundary.equals(boundary)) {
            return Change.none(this);
        }
        var next = new Division(id, level, parent, name, grid, newBoundary, divisions, birth, standing, version + 1);
        return Change.of(next, new BoundaryDrawn(eventId, code(), next.version, newBoundary, at));
    }

    /**
     * Insists that it is there and stays.
     *
     * @return this division
     * @throws DivisionRefused if it was split or merged away, or is about to be
     */
    public Division requireLive() {
        return switch (standing) {
            case null -> this;
            case Retired(var _, var successors) -> throw new DivisionRefused.Retired(id, successors);
            case Leaving _, Pending _, Withheld _ -> throw new DivisionRefused.UnderWay(id);
        };
    }

    /** Whether it was split or merged away. */
    public boolean isRetired() {
        return standing instanceof Retired;
    }

    /** The same node as if it stood otherwise: for showing, not for storing. */
    Division as(@Nullable Standing other) {
        return new Division(id, level, parent, name, grid, boundary, divisions, birth, other, version);
    }

    private Division moved(@Nullable Standing next) {
        return new Division(id, level, parent, name, grid, boundary, divisions, birth, next, version + 1);
    }

    /**
     * From here on it is not to be changed: a restructuring, planned when it was at a version, will take it away.
     *
     * @throws DivisionRefused if it is no longer as it was when that was planned
     */
    public Change<Division> leaving(String restructuring, long planned) {
        if (new Leaving(restructuring).equals(standing)) {
            return Change.none(this);
        }
        if (standing != null || version != planned) {
            throw new DivisionRefused.UnderWay(id);
        }
        return Change.silent(moved(new Leaving(restructuring)));
    }

    /** It stays after all. One that was not held yet moves on too, so that nobody who is late can hold it for the old plan. */
    public Change<Division> staying(String restructuring, long planned) {
        var isHeld = new Leaving(restructuring).equals(standing);
        return isHeld || standing == null && version == planned ? Change.silent(moved(null)) : Change.none(this);
    }

    /** It is there. */
    public Change<Division> settled(String restructuring, UUID eventId, Instant at) {
        if (!new Pending(restructuring).equals(standing) || grid == null || birth == null) {
            return Change.none(this);
        }
        var next = moved(null);
        var predecessors = birth.predecessors().stream().map(DivisionCode::new).toList();
        return Change.of(
                next,
                new GridRegistered(
                        eventId,
                        code(),
                        next.version,
                        name,
                        grid.kind(),
                        grid.households(),
                        boundary,
                        predecessors,
                        at));
    }

    /** It is gone, and others have taken its place. */
    public Change<Division> retired(Retired how, UUID eventId) {
        if (!new Leaving(how.by().command()).equals(standing)) {
            return Change.none(this);
        }
        var next = moved(how);
        var successors = how.successors().stream().map(DivisionCode::new).toList();
        return Change.of(
                next,
                new GridRetired(
                        eventId, code(), next.version, successors, how.by().at()));
    }
}
