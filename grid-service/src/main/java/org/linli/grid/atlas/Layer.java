package org.linli.grid.atlas;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;

/**
 * Cells that do not change, no two of the same division: by order, and by place in two trees. Micro-grids are asked first: where one is
 * found, its grid need not be.
 */
final class Layer {

    static final Layer EMPTY = of(List.of());

    private final Cell[] cells;
    private final long[] orders;
    private final CellTree microGrids;
    private final CellTree grids;

    private Layer(Cell[] sorted, CellTree microGrids, CellTree grids) {
        this.cells = sorted;
        this.orders = Arrays.stream(sorted).mapToLong(Cell::order).toArray();
        this.microGrids = microGrids;
        this.grids = grids;
    }

    static Layer of(Collection<Cell> cells) {
        var there = cells.stream()
                .filter(cell -> cell.area() != null)
                .collect(Collectors.partitioningBy(cell -> cell.code().level() == DivisionLevel.MICRO_GRID));
        var microGrids = Packing.tree(there.getOrDefault(true, List.of()));
        var grids = Packing.tree(there.getOrDefault(false, List.of()));
        var gone = cells.stream().filter(cell -> cell.area() == null);
        var sorted = Stream.concat(Stream.concat(microGrids.cells(), grids.cells()), gone)
                .sorted(Comparator.comparingLong(Cell::order))
                .toArray(Cell[]::new);
        return new Layer(sorted, microGrids, grids);
    }

    CellTree microGrids() {
        return microGrids;
    }

    CellTree grids() {
        return grids;
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
