package org.linli.grid.atlas;

import org.jspecify.annotations.Nullable;

/**
 * The nearest cell so far.
 *
 * @param metres to its border; without a cell, how far at most to look
 */
public record Near(@Nullable Cell cell, double metres) {

    /** Borders that are as far as that from each other are the same one: drawn with other corners, they differ in the last digit. */
    static final double ROUNDING = 0.01;

    static Near within(double metres) {
        return new Near(null, metres);
    }

    /** The nearer one; of two that are equally near, the one that has the border. */
    Near or(Cell other, Plane plane) {
        var area = other.area();
        if (area == null) {
            return this;
        }
        var distance = area.metresFrom(plane);
        if (cell == null) {
            return distance <= metres ? new Near(other, distance) : this;
        }
        var nearer = Math.round(distance / ROUNDING) - Math.round(metres / ROUNDING);
        return nearer < 0 || (nearer == 0 && other.order() < cell.order()) ? new Near(other, distance) : this;
    }
}
