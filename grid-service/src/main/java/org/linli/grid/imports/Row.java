package org.linli.grid.imports;

import org.linli.event.DivisionCode;

/**
 * A division that the file lists.
 *
 * @param line where its row begins, from 1
 */
record Row(long line, DivisionCode code, String name) {}
