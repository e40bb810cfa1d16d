package org.linli.grid.atlas;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An R-tree of cells in plain arrays, packed when it is made: nodes lie level by level, leaves first, each with the next sixteen of the
 * level below as its children, and the outlines lie in the order of the leaves. Walking it leaves nothing behind for the collector.
 */
final class CellTree {

    static final int FAN = 16;

    private static final int NONE = -1;

    private final Cell[] cells;
    private final long[] orders;

    /** West, south, east, north of one node after the other, rounded outward. */
    private final float[] boxes;

    /** Where each level's nodes begin, and where the last one ends. */
    private final int[] levels;

    /** The outlines of all cells, and where each begins. */
    private final double[] xy;

    private final int[] starts;

    /** @param packed what the tree consists of, by leaf */
    CellTree(Cell[] packed, float[] boxes, int[] levels, double[] xy, int[] starts) {
        this.cells = packed;
        this.orders = new long[packed.length];
        for (var leaf = 0; leaf < packed.length; leaf++) {
            orders[leaf] = packed[leaf].order();
        }
        this.boxes = boxes;
        this.levels = levels;
        this.xy = xy;
        this.starts = starts;
    }

    /** By leaf, each with its part of the tree's outlines. */
    Stream<Cell> cells() {
        return Arrays.stream(cells);
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
        if (cells.length == 0) {
            return best;
        }
        var found = find(root(), 0, x, y, later, NONE, best == null ? Long.MAX_VALUE : best.order());
        return found == NONE ? best : cells[found];
    }

    /** @param before the order that a leaf must come before while there is none yet */
    private int find(int level, int node, double x, double y, Layer later, int best, long before) {
        var first = best;
        for (var hits = hits(level, node, x, y); hits != 0; hits &= hits - 1) {
            var child = node * FAN + Integer.numberOfTrailingZeros(hits);
            if (level > 1) {
                first = find(level - 1, child, x, y, later, first, before);
            } else if (orders[child] < (first == NONE ? before : orders[first]) && covers(child, x, y, later)) {
                first = child;
            }
        }
        return first;
    }

    /**
     * Which children's boxes hold a place, as bits. Signs are added up instead of asking four times: a processor guesses wrongly about
     * places at random, and each wrong guess costs it as much as several boxes.
     */
    private int hits(int level, int node, double x, double y) {
        var hits = 0;
        var count = endOfChildren(level, node) - node * FAN;
        var box = 4 * (levels[level - 1] + node * FAN);
        for (var i = 0; i < count; i++, box += 4) {
            var outside = Double.doubleToRawLongBits(x - boxes[box])
                    | Double.doubleToRawLongBits(y - boxes[box + 1])
                    | Double.doubleToRawLongBits(boxes[box + 2] - x)
                    | Double.doubleToRawLongBits(boxes[box + 3] - y);
            hits |= (int) (~outside >>> 63) << i;
        }
        return hits;
    }

    private boolean covers(int leaf, double x, double y, Layer later) {
        return Rings.cover(xy, starts[leaf], starts[leaf + 1], x, y) && !later.knows(orders[leaf]);
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
