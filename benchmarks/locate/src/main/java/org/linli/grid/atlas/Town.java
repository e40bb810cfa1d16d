package org.linli.grid.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;

/**
 * A city of 10,000 grids of nine micro-grids each: 100,000 outlines of 12 to 60 corners (31 on average). Neighbours share their borders corner by
 * corner, and a grid's border is that of its micro-grids. Each border wriggles through 2 to 14 corners.
 */
public final class Town {

    static final double WEST = 113;
    static final double SOUTH = 39;
    static final double SIZE = 1.2; // degrees, about 100 km by 130 km

    private static final int GRIDS = 100; // in a row
    private static final int PARTS = 3; // of a grid in a row
    private static final int NODES = GRIDS * PARTS + 1;
    private static final double STEP = SIZE / (NODES - 1);

    private Town() {}

    /** Code and outline of each. */
    public record Outlined(DivisionCode code, Boundary boundary) {}

    /** The grids and their micro-grids. */
    public static Stream<Outlined> outlined() {
        return IntStream.range(0, GRIDS * GRIDS).boxed().flatMap(i -> grid(i % GRIDS, i / GRIDS));
    }

    private static Stream<Outlined> grid(int column, int row) {
        var code = code(column, row);
        var west = column * PARTS;
        var south = row * PARTS;
        var parts = IntStream.range(0, PARTS * PARTS)
                .mapToObj(i -> new Outlined(code.child(i + 1), ring(west + i % PARTS, south + i / PARTS, 1)));
        return Stream.concat(Stream.of(new Outlined(code, ring(west, south, PARTS))), parts);
    }

    /** Twenty-five grids to a community, twenty communities to a street. */
    private static DivisionCode code(int column, int row) {
        var community = (row / 5) * 20 + column / 5;
        return new DivisionCode(
                "140213%03d%03d%03d".formatted(1 + community / 20, 1 + community % 20, 1 + (row % 5) * 5 + column % 5));
    }

    private static Boundary ring(int x, int y, int side) {
        var corners = new ArrayList<List<Double>>();
        for (var i = 0; i < side; i++) {
            corners.addAll(edge(x + i, y, x + i + 1, y));
        }
        for (var i = 0; i < side; i++) {
            corners.addAll(edge(x + side, y + i, x + side, y + i + 1));
        }
        for (var i = side; i > 0; i--) {
            corners.addAll(edge(x + i - 1, y + side, x + i, y + side).reversed());
        }
        for (var i = side; i > 0; i--) {
            corners.addAll(edge(x, y + i - 1, x, y + i).reversed());
        }
        var closed = new ArrayList<List<Double>>();
        corners.stream()
                .filter(corner -> closed.isEmpty() || !closed.getLast().equals(corner))
                .forEach(closed::add);
        return Boundary.polygon(List.of(closed));
    }

    /** Always the same from one node to the next, both included. */
    private static List<List<Double>> edge(int x1, int y1, int x2, int y2) {
        var random = new Random(((long) x1 * NODES + y1) * 2 + (x1 == x2 ? 1 : 0));
        random.nextInt();
        var onGridsBorder = (x1 == x2 ? x1 : y1) % PARTS == 0;
        var between = onGridsBorder ? 2 + random.nextInt(3) : 2 + random.nextInt(13);
        var corners = new ArrayList<List<Double>>();
        corners.add(at(x1, y1));
        for (var i = 1; i <= between; i++) {
            var share = (double) i / (between + 1);
            var off = (random.nextDouble() - 0.5) * 0.2;
            corners.add(at(x1 + share * (x2 - x1) + off * (y2 - y1), y1 + share * (y2 - y1) + off * (x2 - x1)));
        }
        corners.add(at(x2, y2));
        return corners;
    }

    private static List<Double> at(double x, double y) {
        return List.of(WEST + x * STEP, SOUTH + y * STEP);
    }
}
