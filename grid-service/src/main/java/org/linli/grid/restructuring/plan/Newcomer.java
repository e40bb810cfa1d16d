package org.linli.grid.restructuring.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.division.GridFacts;
import org.linli.grid.division.Origin.Cause;

/**
 * A node that comes.
 *
 * @param within position of the newcomer that it lies in; null if it lies directly in the plan's parent
 * @param predecessors whose place it takes
 */
public record Newcomer(
        @Nullable Integer within,
        String name,
        GridFacts facts,
        @Nullable Boundary boundary,
        Cause cause,
        List<DivisionCode> predecessors) {

    public Newcomer {
        predecessors = List.copyOf(predecessors);
    }
}
