package org.linli.request.place;

import org.linli.event.DivisionCode;

/** One step of the path from the district down to a grid. */
public record NamedDivision(DivisionCode code, String name) {}
