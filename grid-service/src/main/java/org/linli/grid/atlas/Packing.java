package org.linli.grid.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Lays cells out as leaves of a tree, by Sort-Tile-Recursive: vertical slices, each from south to north, so that neighbours share nodes. */
final class Packing {

    private static final Comparator<Cell> EASTWARD =
            Comparator.comparingDouble(cell -> area(cell).west + area(cell).east);
    private static final Comparator<Cell> NORTHWARD =
            Comparator.comparingDouble(cell -> area(cell).south + area(cell).north);

    private Packing() {}

    private static Area area(Cell cell) {
        return Objects.requireNonNull(cell.area());
    }

    static void sort(Cell[] cells) {
        Arrays.sort(cells, EASTWARD);
        var leaves = (cells.length + CellTree.FAN - 1) / CellTree.FAN;
        var slices = Math.max(1, (int) Math.ceil(Math.sqrt(leaves)));
        var slice = Math.max(1, (leaves + slices - 1) / slices) * CellTree.FAN;
        for (var from = 0; from < cells.length; from += slice) {
            Arrays.sort(cells, from, Math.min(from + slice, cells.length), NORTHWARD);
        }
    }

    /** Where each level begins if there are so many leaves, up to the root above them, and where that ends. */
    static int[] levels(int leaves) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        var nodes = leaves;
        do {
            starts.add(starts.getLast() + nodes);
            nodes = (nodes + CellTree.FAN - 1) / CellTree.FAN;
        } while (nodes > 1);
        starts.add(starts.getLast() + nodes);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    static double[] boxes(Cell[] cells, int[] levels) {
        var boxes = new double[4 * levels[levels.length - 1]];
        for (var i = 0; i < cells.length; i++) {
            var area = area(cells[i]);
            boxes[4 * i] = area.west;
            boxes[4 * i + 1] = area.south;
            boxes[4 * i + 2] = area.east;
            boxes[4 * i + 3] = area.north;
        }
        for (var level = 1; level < levels.length - 1; level++) {
            for (var node = levels[level]; node < levels[level + 1]; node++) {
                var first = levels[level - 1] + (node - levels[level]) * CellTree.FAN;
                surround(boxes, node, first, Math.min(first + CellTree.FAN, levels[level]));
            }
        }
        return boxes;
    }

    private static void surround(double[] boxes, int node, int first, int end) {
        System.arraycopy(boxes, 4 * first, boxes, 4 * node, 4);
        for (var child = first + 1; child < end; child++) {
            boxes[4 * node] = Math.min(boxes[4 * node], boxes[4 * child]);
            boxes[4 * node + 1] = Math.min(boxes[4 * node + 1], boxes[4 * child + 1]);
            boxes[4 * node + 2] = Math.max(boxes[4 * node + 2], boxes[4 * child + 2]);
            boxes[4 * node + 3] = Math.max(boxes[4 * node + 3], boxes[4 * child + 3]);
        }
    }
}
