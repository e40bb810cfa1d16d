package org.linli.grid.locate;

import org.linli.event.DivisionCode;
import org.linli.grid.position.Position;

/**
 * A grid that has an outline.
 *
 * @param middle a place inside: its centre of gravity, if that is
 */
public record Grid(DivisionCode code, Position middle) {}
