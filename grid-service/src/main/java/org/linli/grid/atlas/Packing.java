package org.linli.grid.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Packs cells into a tree, along Hilbert's curve: neighbours share nodes, and their outlines lie side by side. */
final class Packing {

    private Packing() {}

    /** Of those that have an area. */
    static CellTree tree(List<Cell> cells) {
        var curve = Curve.through(
                cells.stream().map(Cell::area).filter(Objects::nonNull).toList());
        var leaves = cells.stream()
                .flatMap(cell -> Leaf.of(cell, curve).stream())
                .sorted(Comparator.comparingLong(Leaf::distance))
                .toArray(Leaf[]::new);
        var starts = new int[leaves.length + 1];
        for (var i = 0; i < leaves.length; i++) {
            starts[i + 1] = starts[i] + leaves[i].area.length();
        }
        var xy = new double[starts[leaves.length]];
        var packed = new Cell[leaves.length];
        for (var i = 0; i < leaves.length; i++) {
            packed[i] = leaves[i].cell.with(leaves[i].area.copied(xy, starts[i]));
        }
        var levels = levels(leaves.length);
        return new CellTree(packed, boxes(leaves, levels), levels, xy, starts);
    }

    /** Where each level begins if there are so many leaves, up to the root above them, and where that ends. */
    private static int[] levels(int leaves) {
        var starts = new ArrayList<>(List.of(0));
        var nodes = leaves;
        do {
            starts.add(starts.getLast() + nodes);
            nodes = (nodes + CellTree.FAN - 1) / CellTree.FAN;
        } while (nodes > 1);
        starts.add(starts.getLast() + nodes);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] boxes(Leaf[] leaves, int[] levels) {
        var boxes = new float[4 * levels[levels.length - 1]];
        for (var i = 0; i < leaves.length; i++) {
            boxes[4 * i] = notAbove(leaves[i].area.west());
            boxes[4 * i + 1] = notAbove(leaves[i].area.south());
            boxes[4 * i + 2] = -notAbove(-leaves[i].area.east());
            boxes[4 * i + 3] = -notAbove(-leaves[i].area.north());
        }
        for (var level = 1; level < levels.length - 1; level++) {
            for (var node = levels[level]; node < levels[level + 1]; node++) {
                var first = levels[level - 1] + (node - levels[level]) * CellTree.FAN;
                surround(boxes, node, first, Math.min(first + CellTree.FAN, levels[level]));
            }
        }
        return boxes;
    }

    private static float notAbove(double degrees) {
        var rounded = (float) degrees;
        return rounded > degrees ? Math.nextDown(rounded) : rounded;
    }

    private static void surround(float[] boxes, int node, int first, int end) {
        System.arraycopy(boxes, 4 * first, boxes, 4 * node, 4);
        for (var child = first + 1; child < end; child++) {
            boxes[4 * node] = Math.min(boxes[4 * node], boxes[4 * child]);
            boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[4 * child + 1]);
            boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[4 * child + 2]);
            boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[4 * child + 3]);
        }
    }

    private record Leaf(Cell cell, Area area, long distance) {

        static List<Leaf> of(Cell cell, Curve curve) {
            var area = cell.area();
            return area == null ? List.of() : List.of(new Leaf(cell, area, curve.distance(area)));
        }
    }
}
