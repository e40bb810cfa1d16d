package org.linli.grid.restructuring.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;

/**
 * What one part of a split is to be.
 *
 * @param boundary present exactly if what is split has an outline
 * @param microGrids those that go with this part, whole
 */
public record Part(
        String name,
        int households,
        int population,
        @Nullable Boundary boundary,
        List<DivisionCode> microGrids) {}
