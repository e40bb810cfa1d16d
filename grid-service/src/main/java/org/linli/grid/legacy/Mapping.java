package org.linli.grid.legacy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.day.Period;

/**
 * That a legacy grid covers a grid or micro-grid, or some of it.
 *
 * @param id its own
 * @param period from which day to which
 */
record Mapping(String id, DivisionCode grid, Period period) {

    Mapping endedOn(LocalDate day) {
        return new Mapping(id, grid, period.endedOn(day));
    }

    /** The same onto other grids, from a day on or from when it begins. Asked again, they are the same. */
    Stream<Mapping> onto(List<DivisionCode> successors, LocalDate day) {
        var from = period.isBefore(day) ? period.from() : day.toString();
        return successors.stream()
                .map(successor -> new Mapping(idOn(successor), successor, new Period(from, period.until())));
    }

    private String idOn(DivisionCode successor) {
        var name = id + "/" + successor;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The grid that it is about, or that its micro-grid lies in. */
    DivisionCode wholeGrid() {
        return grid.at(DivisionLevel.GRID);
    }
}
