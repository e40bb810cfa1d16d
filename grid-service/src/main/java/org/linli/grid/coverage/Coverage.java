package org.linli.grid.coverage;

import org.linli.event.DivisionCode;
import org.linli.kit.page.Page;
import org.linli.kit.rate.Rate;

/**
 * How many grids of a division have a station near enough.
 *
 * @param withinMinutes how long the way may take
 * @param coverage grids that have one, of those that have an outline
 * @param uncovered the others, in the order of codes
 */
record Coverage(DivisionCode division, int withinMinutes, Rate coverage, Page<UncoveredGrid> uncovered) {}
