package org.linli.grid.atlas;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * Every cell, by place. It never changes; a new one takes its place. What was drawn lately is kept in a layer of its own until it is
 * worth a new tree of all, so that drawing n cells one by one costs about n·√n and not n².
 */
public final class Atlas {

    /** Without any cell. */
    public static final Atlas EMPTY = new Atlas(Layer.EMPTY, Layer.EMPTY);

    private static final int FEW = 128;
    private static final int SHARE = 2;

    private final Layer settled;

    /** Goes before what is settled, division by division. */
    private final Layer recent;

    private Atlas(Layer settled, Layer recent) {
        this.settled = settled;
        this.recent = recent;
    }

    /** The atlas with cells added, redrawn or gone; those that it knows as new or newer are passed over. */
    public Atlas with(Collection<Cell> drawn) {
        var news = new HashMap<Long, Cell>();
        drawn.stream().filter(this::isNews).forEach(cell -> news.merge(cell.order(), cell, Atlas::newer));
        if (news.isEmpty()) {
            return this;
        }
        var more = together(recent, news);
        return more.size() <= Math.max(FEW, SHARE * Math.sqrt(settled.size()))
                ? new Atlas(settled, Layer.of(more.values()))
                : new Atlas(Layer.of(together(settled, more).values()), Layer.EMPTY);
    }

    private static Map<Long, Cell> together(Layer older, Map<Long, Cell> news) {
        var all = new HashMap<Long, Cell>();
        older.all().forEach(cell -> all.put(cell.order(), cell));
        all.putAll(news);
        return all;
    }

    private boolean isNews(Cell drawn) {
        var later = recent.at(drawn.order());
        var known = later == null ? settled.at(drawn.order()) : later;
        return known == null || known.version() < drawn.version();
    }

    private static Cell newer(Cell one, Cell other) {
        return other.version() > one.version() ? other : one;
    }

    /**
     * The finest cell at a place, in degrees.
     *
     * @return null if the place lies in no grid; not an Optional, so that a look-up leaves nothing behind for the collector
     */
    public @Nullable Cell find(double longitude, double latitude) {
        var best = recent.microGrids().find(longitude, latitude, Layer.EMPTY, null);
        best = settled.microGrids().find(longitude, latitude, recent, best);
        best = recent.grids().find(longitude, latitude, Layer.EMPTY, best);
        return settled.grids().find(longitude, latitude, recent, best);
    }

    /** The cell that is nearest to a place in none, if there is one within so many metres. */
    public Optional<Near> nearest(double longitude, double latitude, double within) {
        var plane = Plane.at(longitude, latitude);
        var nearest = recent.microGrids().nearest(plane, Layer.EMPTY, Near.within(within));
        nearest = settled.microGrids().nearest(plane, recent, nearest);
        nearest = recent.grids().nearest(plane, Layer.EMPTY, nearest);
        nearest = settled.grids().nearest(plane, recent, nearest);
        return nearest.cell() == null ? Optional.empty() : Optional.of(nearest);
    }

    /** The cells of a division, in any order. */
    public Stream<Cell> below(DivisionCode division) {
        var first = Cell.firstOf(division);
        var last = Cell.lastOf(division);
        return Stream.concat(
                        recent.between(first, last),
                        settled.between(first, last).filter(cell -> !recent.knows(cell.order())))
                .filter(cell -> cell.area() != null && division.covers(cell.code()));
    }

    /** How many cells there are. */
    public long size() {
        return Stream.concat(recent.all(), settled.all().filter(cell -> !recent.knows(cell.order())))
                .filter(cell -> cell.area() != null)
                .count();
    }
}
