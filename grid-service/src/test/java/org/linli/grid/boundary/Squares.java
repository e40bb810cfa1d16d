package org.linli.grid.boundary;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.event.Boundary;

/** Outlines near Datong, in steps of a thousandth of a degree: 85.3 m eastward and 111 m northward. */
public final class Squares {

    private static final double WEST = 113.3;
    private static final double SOUTH = 40.1;
    private static final double STEP = 0.001;

    private Squares() {}

    /** A rectangle, in steps from the south-western corner of it all. */
    public static Boundary rectangle(double west, double south, double east, double north) {
        return polygon(west, south, east, south, east, north, west, north, west, south);
    }

    /** A polygon of pairs of steps. */
    public static Boundary polygon(double... steps) {
        return Boundary.polygon(List.of(IntStream.range(0, steps.length / 2)
                .mapToObj(i -> List.of(WEST + STEP * steps[2 * i], SOUTH + STEP * steps[2 * i + 1]))
                .toList()));
    }
}
