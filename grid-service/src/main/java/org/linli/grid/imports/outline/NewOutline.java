package org.linli.grid.imports.outline;

import org.linli.event.Boundary;
import org.linli.event.DivisionCode;

/** The outline that a file has for a division. */
public record NewOutline(DivisionCode code, Boundary boundary) {}
