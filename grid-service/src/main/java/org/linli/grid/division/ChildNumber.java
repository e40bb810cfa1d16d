package org.linli.grid.division;

import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.Id;

/**
 * A number that a division has given out to a child: never to another, whatever becomes of this one.
 *
 * @param id the parent's code
 * @param grid what is known of the parent if it is a grid
 * @param lastChild 1 to 999
 */
public record ChildNumber(@Id String id, @Nullable GridFacts grid, int lastChild) {

    static final int LAST = 999;

    /** The code that the child has. */
    public DivisionCode code() {
        return new DivisionCode(id).child(lastChild);
    }
}
