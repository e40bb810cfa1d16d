package org.linli.request.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.request.place.Place.Name;
import org.linli.request.place.Place.Outline;
import org.linli.request.place.Place.Retirement;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.springframework.stereotype.Component;

/**
 * Every known grid, in memory: its name, and which one covers a spot.
 *
 * <p>A quadtree rather than an STR-tree, because it takes insertions: thousands of cells may arrive one by one between two
 * requests, and an STR-tree would have to be built anew for each.
 */
@Component
public final class GridMap {

    private final Map<DivisionCode, Node> nodes = new HashMap<>();
    private final Quadtree cells = new Quadtree();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** The cell is kept for grids and micro-grids only: nothing is located to a street. */
    private record Node(
            @Nullable Name name,
            long outlineSequence,
            @Nullable Cell cell,
            @Nullable Retirement retirement) {

        static final Node EMPTY = new Node(null, 0, null, null);
    }

    /**
     * The micro-grid, or else the grid, that covers a spot; the lower code where two share a border.
     *
     * @throws PlaceRefused if none does
     */
    public DivisionCode locate(Spot spot) {
        var coordinate = new Coordinate(spot.longitude(), spot.latitude());
        return reading(() -> best(coordinate)).orElseThrow(() -> new PlaceRefused.OutsideEveryGrid(spot));
    }

    private Optional<DivisionCode> best(Coordinate spot) {
        var covering = new ArrayList<Cell>();
        cells.query(new Envelope(spot), item -> {
            var cell = (Cell) item;
            if (cell.covers(spot)) {
                covering.add(cell);
            }
        });
        return covering.stream().min(Cell.BEST_FIRST).map(Cell::code);
    }

    /**
     * Insists that a code is that of a grid or micro-grid which exists and was not split or merged away.
     *
     * @return the code
     * @throws PlaceRefused if it is not
     */
    public DivisionCode require(DivisionCode code) {
        if (!isCell(code)) {
            throw new PlaceRefused.NotAGrid(code);
        }
        if (name(code).isEmpty()) {
            throw new PlaceRefused.UnknownGrid(code);
        }
        retirement(code).ifPresent(retirement -> {
            throw new PlaceRefused.RetiredGrid(code, retirement.successors());
        });
        return code;
    }

    /** The way from the district down to a node, as far as the names on it are known. */
    public List<NamedDivision> path(DivisionCode code) {
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> level.compareTo(code.level()) <= 0)
                .map(code::at)
                .flatMap(step -> name(step).map(name -> new NamedDivision(step, name)).stream())
                .toList();
    }

    private Optional<String> name(DivisionCode code) {
        return reading(
                () -> Optional.ofNullable(nodes.get(code)).map(Node::name).map(Name::text));
    }

    private Optional<Retirement> retirement(DivisionCode code) {
        return reading(() -> Optional.ofNullable(nodes.get(code)).map(Node::retirement));
    }

    private <T> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes in what is told of places; what is already known better changes nothing. */
    void learn(Collection<Place> told) {
        lock.writeLock().lock();
        try {
            told.forEach(this::learn);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void learn(Place told) {
        var known = nodes.getOrDefault(told.code(), Node.EMPTY);
        var retired = retired(named(known, told.name()), told.retirement());
        nodes.put(told.code(), outlined(retired, told.code(), told.outline()));
    }

    private static Node named(Node known, @Nullable Name told) {
        var news = told != null && (known.name == null || told.sequence() > known.name.sequence());
        return news ? new Node(told, known.outlineSequence, known.cell, known.retirement) : known;
    }

    /** Its ground is its successors' from now on. */
    private Node retired(Node known, @Nullable Retirement told) {
        if (told == null) {
            return known;
        }
        erase(known.cell);
        return new Node(known.name, known.outlineSequence, null, told);
    }

    private void erase(@Nullable Cell cell) {
        if (cell != null) {
            cells.remove(cell.envelope(), cell);
        }
    }

    private Node outlined(Node known, DivisionCode code, @Nullable Outline told) {
        if (told == null || told.sequence() <= known.outlineSequence || !isCell(code) || known.retirement != null) {
            return known;
        }
        var cell = Cell.of(code, told.boundary());
        erase(known.cell);
        cells.insert(cell.envelope(), cell);
        return new Node(known.name, told.sequence(), cell, null);
    }

    private static boolean isCell(DivisionCode code) {
        return code.level().compareTo(DivisionLevel.GRID) >= 0;
    }
}
