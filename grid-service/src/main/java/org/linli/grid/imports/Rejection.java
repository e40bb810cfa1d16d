package org.linli.grid.imports;

import org.linli.kit.problem.Text;

/**
 * A row that is not taken in.
 *
 * @param line where it begins, from 1
 * @param field the column that is to blame, or {@code row}
 */
record Rejection(long line, String field, Text reason) {}
