package org.linli.grid.vacancy;

import org.linli.event.DivisionCode;
import org.springframework.data.annotation.Id;

/** A grid, and no more of it than what it is called. */
record GridName(@Id String id, String name) {

    DivisionCode code() {
        return new DivisionCode(id);
    }
}
