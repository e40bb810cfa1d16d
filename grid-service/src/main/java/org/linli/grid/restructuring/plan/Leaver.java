package org.linli.grid.restructuring.plan;

import java.util.List;
import org.linli.event.DivisionCode;

/**
 * A node that goes.
 *
 * @param version the one that the plan was made for
 * @param successors positions of the newcomers that take its place
 */
public record Leaver(DivisionCode code, long version, List<Integer> successors) {}
