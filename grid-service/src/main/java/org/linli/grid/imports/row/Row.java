package org.linli.grid.imports.row;

import org.linli.event.DivisionCode;

/** A division that a file lists. */
public record Row(DivisionCode code, String name) {}
