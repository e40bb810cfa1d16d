package org.linli.grid.division;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.data.annotation.Id;

/**
 * A number that a division has given out to a child: never to another, whatever becomes of this one.
 *
 * @param id the parent's code
 * @param grid what is known of the parent if it is a grid
 * @param lastChild 1 to 999
 * @param takenBy for which commands the last numbers were given out, oldest first; empty for one without a name
 */
public record ChildNumber(@Id String id, @Nullable GridFacts grid, int lastChild, List<String> takenBy) {

    static final int LAST = 999;

    /** The number that was given to a command: each number leaves a note, so they count back from the last together. */
    ChildNumber takenBy(String command) {
        var later = takenBy.size() - 1 - takenBy.indexOf(command);
        return new ChildNumber(id, grid, lastChild - later, takenBy);
    }

    /** The code that the child has. */
    public DivisionCode code() {
        return new DivisionCode(id).child(lastChild);
    }
}
