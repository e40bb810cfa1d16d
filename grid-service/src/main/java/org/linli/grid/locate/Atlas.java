package org.linli.grid.locate;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Every cell, by place. It never changes; a new one takes its place. What was drawn lately is kept beside the tree until it is worth
 * a new tree, so that drawing n cells one by one costs about n log n and not n².
 */
final class Atlas {

    static final Atlas EMPTY = new Atlas(Map.of(), Map.of());

    /** A border belongs to the grid with the lower code, and in it to the micro-grid with the lower code. */
    private static final Comparator<DivisionCode> PRECEDENCE = comparing(Atlas::grid)
            .thenComparing(DivisionCode::level, reverseOrder())
            .thenComparing(Comparator.naturalOrder());

    private static final int FEW = 128;
    private static final int SHARE = 16;

    private final Map<DivisionCode, Cell> settled;
    private final STRtree tree;
    private final Map<DivisionCode, Cell> recent;
    private final Cell[] recentCells;

    private Atlas(Map<DivisionCode, Cell> settled, Map<DivisionCode, Cell> recent) {
        this(settled, tree(settled.values()), recent);
    }

    private Atlas(Map<DivisionCode, Cell> settled, STRtree tree, Map<DivisionCode, Cell> recent) {
        this.settled = settled;
        this.tree = tree;
        this.recent = recent;
        this.recentCells = recent.values().toArray(Cell[]::new); // walked through by every look-up
    }

    private static STRtree tree(Collection<Cell> cells) {
        var tree = new STRtree();
        cells.stream().filter(cell -> !cell.isGone()).forEach(cell -> tree.insert(cell.envelope(), cell));
        tree.build(); // from here on it is only read, by any number of threads
        return tree;
    }

    private static DivisionCode grid(DivisionCode cell) {
        return cell.at(DivisionLevel.GRID);
    }

    /** The atlas with cells added or redrawn; those that it knows as new or newer are passed over. */
    Atlas with(Collection<Cell> drawn) {
        var news = drawn.stream().filter(this::isNews).toList();
        if (news.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(recent);
        news.forEach(cell -> more.merge(cell.code(), cell, Atlas::newer));
        if (more.size() <= Math.max(FEW, settled.size() / SHARE)) {
            return new Atlas(settled, tree, more);
        }
        var all = new HashMap<>(settled);
        all.putAll(more);
        return new Atlas(all, Map.of());
    }

    private boolean isNews(Cell drawn) {
        var known = recent.getOrDefault(drawn.code(), settled.get(drawn.code()));
        return known == null || known.version() < drawn.version();
    }

    private static Cell newer(Cell one, Cell other) {
        return other.version() > one.version() ? other : one;
    }

    /**
     * The finest cell at a place, in degrees.
     *
     * @return empty if the place lies in no grid
     */
    Optional<DivisionCode> find(double longitude, double latitude) {
        var place = new Coordinate(longitude, latitude);
        var hits = new ArrayList<DivisionCode>();
        tree.query(new Envelope(place), item -> {
            var cell = (Cell) item;
            if (!recent.containsKey(cell.code()) && cell.covers(place)) {
                hits.add(cell.code());
            }
        });
        for (var cell : recentCells) {
            if (cell.covers(place)) {
                hits.add(cell.code());
            }
        }
        return hits.stream().min(PRECEDENCE);
    }

    /** How many cells there are. */
    int size() {
        var settledOnly = settled.values().stream().filter(cell -> !recent.containsKey(cell.code()));
        return (int) Stream.concat(settledOnly, recent.values().stream())
                .filter(cell -> !cell.isGone())
                .count();
    }
}
