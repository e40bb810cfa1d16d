package org.linli.grid.atlas;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cells that do not change, no two of the same division: by order, and those that have an area in an R-tree. */
final class Layer {

    static final Layer EMPTY = new Layer(new Cell[0]);

    private final Cell[] cells;
    private final long[] orders;
    private final CellTree tree;

    private Layer(Cell[] sorted) {
        this.cells = sorted;
        this.orders = Arrays.stream(sorted).mapToLong(Cell::order).toArray();
        this.tree = CellTree.of(
                Arrays.stream(sorted).filter(cell -> cell.area() != null).toArray(Cell[]::new));
    }

    static Layer of(Collection<Cell> cells) {
        return new Layer(
                cells.stream().sorted(Comparator.comparingLong(Cell::order)).toArray(Cell[]::new));
    }

    CellTree tree() {
        return tree;
    }

    /** Whether it has something to say of the division at this place of the order. */
    boolean knows(long order) {
        return orders.length > 0 && Arrays.binarySearch(orders, order) >= 0;
    }

    @Nullable
    Cell at(long order) {
        var found = Arrays.binarySearch(orders, order);
        return found >= 0 ? cells[found] : null;
    }

    /** All of them, in order. */
    Stream<Cell> all() {
        return Arrays.stream(cells);
    }

    /** Those of a part of the order, both ends included. */
    Stream<Cell> between(long first, long last) {
        return Arrays.stream(cells, insertion(first), insertion(last + 1));
    }

    private int insertion(long order) {
        var found = Arrays.binarySearch(orders, order);
        return found >= 0 ? found : -found - 1;
    }

    int size() {
        return cells.length;
    }
}
