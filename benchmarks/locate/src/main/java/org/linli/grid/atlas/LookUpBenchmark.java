package org.linli.grid.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Outline;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The finest cell at a place, among 100,000: by the atlas, by JTS alone, and by looking at each. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class LookUpBenchmark {

    private static final int PLACES = 1 << 16;

    private final double[] longitudes = new double[PLACES];
    private final double[] latitudes = new double[PLACES];
    private int next;

    private Atlas atlas = Atlas.EMPTY;
    private Cell[] cells = {};
    private STRtree tree = new STRtree();

    private record Prepared(DivisionCode code, long order, IndexedPointInAreaLocator area) {}

    /** All three know the same, and agree. */
    @Setup
    public void build() {
        var all = new ArrayList<Cell>();
        var prepared = new STRtree();
        Town.outlined().forEach(one -> {
            var cell = Cell.of(one.code(), 1, one.boundary()).orElseThrow();
            all.add(cell);
            var outline = Outline.of(one.boundary());
            prepared.insert(
                    outline.getEnvelopeInternal(),
                    new Prepared(one.code(), cell.order(), new IndexedPointInAreaLocator(outline)));
        });
        prepared.build();
        tree = prepared;
        atlas = Atlas.EMPTY.with(all);
        cells = all.toArray(Cell[]::new);
        places();
        check();
    }

    private void places() {
        var random = new Random(20_261_122);
        for (var i = 0; i < PLACES; i++) {
            longitudes[i] = Town.WEST + random.nextDouble() * Town.SIZE;
            latitudes[i] = Town.SOUTH + random.nextDouble() * Town.SIZE;
        }
    }

    private void check() {
        for (var i = 0; i < PLACES; i++) {
            next = i;
            var byAtlas = atlas();
            next = i;
            var byTree = strTree();
            next = i;
            var byScan = i % 1_000 == 0 ? scan() : byAtlas;
            if (code(byAtlas) != code(byScan) || !Objects.equals(code(byAtlas), byTree)) {
                throw new IllegalStateException("%s, %s, %s".formatted(code(byAtlas), byTree, code(byScan)));
            }
        }
    }

    private static @Nullable DivisionCode code(@Nullable Cell cell) {
        return cell == null ? null : cell.code();
    }

    /** What the service does. */
    @Benchmark
    public @Nullable Cell atlas() {
        var place = next++ & (PLACES - 1);
        return atlas.find(longitudes[place], latitudes[place]);
    }

    /** The tree of JTS with its prepared point-in-polygon test, as it was before. */
    @Benchmark
    public @Nullable DivisionCode strTree() {
        var place = next++ & (PLACES - 1);
        var coordinate = new Coordinate(longitudes[place], latitudes[place]);
        List<Prepared> hits = new ArrayList<>();
        tree.query(new Envelope(coordinate), item -> {
            var prepared = (Prepared) item;
            if (prepared.area.locate(coordinate) != Location.EXTERIOR) {
                hits.add(prepared);
            }
        });
        return hits.stream()
                .min(Comparator.comparingLong(Prepared::order))
                .map(Prepared::code)
                .orElse(null);
    }

    /** Every cell's box, and its outline where the box holds the place. */
    @Benchmark
    public @Nullable Cell scan() {
        var place = next++ & (PLACES - 1);
        var x = longitudes[place];
        var y = latitudes[place];
        Cell best = null;
        for (var cell : cells) {
            var area = cell.area();
            if (area != null
                    && area.west() <= x
                    && x <= area.east()
                    && area.south() <= y
                    && y <= area.north()
                    && (best == null || cell.order() < best.order())
                    && area.covers(x, y)) {
                best = cell;
            }
        }
        return best;
    }
}
