package org.linli.grid.atlas;

import org.jspecify.annotations.Nullable;

/**
 * An R-tree of cells in plain arrays, packed when it is made: nodes lie level by level, leaves first, each with the next sixteen of the
 * level below as its children. Walking it leaves nothing behind for the collector.
 */
final class CellTree {

    static final int FAN = 16;

    private final Cell[] cells;

    /** West, south, east, north of one node after the other. */
    private final double[] boxes;

    /** Where each level's nodes begin, and where the last one ends. */
    private final int[] levels;

    private CellTree(Cell[] packed, double[] boxes, int[] levels) {
        this.cells = packed;
        this.boxes = boxes;
        this.levels = levels;
    }

    /** @param cells each with an area; comes to lie in the order of the leaves */
    static CellTree of(Cell[] cells) {
        Packing.sort(cells);
        var levels = Packing.levels(cells.length);
        return new CellTree(cells, Packing.boxes(cells, levels), levels);
    }

    private int root() {
        return levels.length - 2;
    }

    private int endOfChildren(int level, int node) {
        return Math.min((node + 1) * FAN, levels[level] - levels[level - 1]);
    }

    /**
     * The first by order of the cells that cover a place, of these and the best of others.
     *
     * @param later what it knows of is not asked for here
     */
    @Nullable
    Cell find(double x, double y, Layer later, @Nullable Cell best) {
        return cells.length == 0 ? best : find(root(), 0, x, y, later, best);
    }

    private @Nullable Cell find(int level, int node, double x, double y, Layer later, @Nullable Cell best) {
        var first = best;
        var end = endOfChildren(level, node);
        for (var child = node * FAN; child < end; child++) {
            if (holds(4 * (levels[level - 1] + child), x, y)) {
                first = level == 1
                        ? better(cells[child], x, y, later, first)
                        : find(level - 1, child, x, y, later, first);
            }
        }
        return first;
    }

    private boolean holds(int box, double x, double y) {
        return boxes[box] <= x && x <= boxes[box + 2] && boxes[box + 1] <= y && y <= boxes[box + 3];
    }

    private static @Nullable Cell better(Cell cell, double x, double y, Layer later, @Nullable Cell best) {
        if (best != null && best.order() <= cell.order()) {
            return best;
        }
        var area = cell.area();
        return area != null && area.covers(x, y) && !later.knows(cell.order()) ? cell : best;
    }

    /** The nearest to the middle of a plane that none covers, of these and the best of others. */
    Near nearest(Plane plane, Layer later, Near best) {
        return cells.length == 0 ? best : nearest(root(), 0, plane, later, best);
    }

    private Near nearest(int level, int node, Plane plane, Layer later, Near best) {
        var nearest = best;
        var end = endOfChildren(level, node);
        for (var child = node * FAN; child < end; child++) {
            if (metresTo(4 * (levels[level - 1] + child), plane) <= nearest.metres() + Near.ROUNDING) {
                nearest = level == 1
                        ? nearer(cells[child], plane, later, nearest)
                        : nearest(level - 1, child, plane, later, nearest);
            }
        }
        return nearest;
    }

    private double metresTo(int box, Plane plane) {
        return plane.metresToBox(boxes[box], boxes[box + 1], boxes[box + 2], boxes[box + 3]);
    }

    private static Near nearer(Cell cell, Plane plane, Layer later, Near best) {
        return later.knows(cell.order()) ? best : best.or(cell, plane);
    }
}
