package org.linli.grid.legacy;

import java.time.LocalDate;
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

    /** The grid that it is about, or that its micro-grid lies in. */
    DivisionCode wholeGrid() {
        return grid.at(DivisionLevel.GRID);
    }
}
