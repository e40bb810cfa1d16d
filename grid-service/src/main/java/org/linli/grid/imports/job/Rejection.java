package org.linli.grid.imports.job;

import org.linli.kit.problem.Text;

/**
 * A row or feature that is not taken in.
 *
 * @param field the column or member that is to blame, or {@code row}
 */
public record Rejection(Position at, String field, Text reason) {

    public static Rejection of(Position at, String field, String zh, String en) {
        return new Rejection(at, field, new Text(zh, en));
    }
}
