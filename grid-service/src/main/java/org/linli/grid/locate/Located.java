package org.linli.grid.locate;

import org.linli.event.DivisionCode;

/**
 * The finest cell at a place, or the nearest one.
 *
 * @param cell a grid or micro-grid
 * @param metres 0 inside it or on its border
 */
public record Located(DivisionCode cell, double metres) {}
