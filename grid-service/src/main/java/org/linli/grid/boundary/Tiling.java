package org.linli.grid.boundary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * How outlines lie beside one another and in the outline around them. They should cover it like tiles: nothing outside, nothing
 * twice, nothing left over. What is at most {@value Overlay#TOLERANCE} m² is rounding.
 *
 * @param <K> what an outline is called by; the lower one goes first
 */
public final class Tiling<K extends Comparable<K>> {

    private final Plane plane;
    private final @Nullable Polygon around;
    private final NavigableMap<K, Polygon> tiles = new TreeMap<>();
    private final STRtree index = new STRtree();

    private Tiling(@Nullable Boundary around, Map<K, Boundary> outlines) {
        var degrees = new TreeMap<K, Polygon>();
        outlines.forEach((name, boundary) -> degrees.put(name, Outline.of(boundary)));
        var outer = around == null ? null : Outline.of(around);
        this.plane = Plane.around(outer == null ? Overlay.together(degrees.values()) : outer);
        this.around = outer == null ? null : plane.metres(outer);
        degrees.forEach((name, polygon) -> tiles.put(name, plane.metres(polygon)));
        tiles.forEach((name, polygon) -> index.insert(polygon.getEnvelopeInternal(), name));
        index.build();
    }

    /**
     * Outlines and the one around them, if that is known.
     *
     * @param outlines well formed, each by its name
     */
    public static <K extends Comparable<K>> Tiling<K> of(@Nullable Boundary around, Map<K, Boundary> outlines) {
        return new Tiling<>(around, outlines);
    }

    /** Two outlines that cover the same ground; the repair leaves it to the lower one. */
    public List<Overlap<K>> overlaps() {
        return tiles.keySet().stream()
                .flatMap(name -> nearby(name)
                        .filter(other -> other.compareTo(name) > 0)
                        .flatMap(other -> overlap(name, other).stream()))
                .toList();
    }

    /** Those in which one outline has a part. */
    public List<Overlap<K>> overlapsOf(K name) {
        return nearby(name)
                .flatMap(other -> (other.compareTo(name) < 0 ? overlap(other, name) : overlap(name, other)).stream())
                .toList();
    }

    private Optional<Overlap<K>> overlap(K lower, K higher) {
        var area = Overlay.common(tile(lower), tile(higher)).getArea();
        return area <= Overlay.TOLERANCE
                ? Optional.empty()
                : Optional.of(new Overlap<>(
                        lower, higher, rounded(area), outline(Overlay.without(tile(higher), tile(lower)))));
    }

    /** Outlines that stick out of the one around; the repair cuts them off at it. */
    public List<Overhang<K>> overhangs() {
        return tiles.keySet().stream().flatMap(name -> overhang(name).stream()).toList();
    }

    /** How one outline sticks out, if it does. */
    public Optional<Overhang<K>> overhang(K name) {
        if (around == null || around.equalsExact(tile(name))) {
            return Optional.empty();
        }
        var area = Overlay.without(tile(name), around).getArea();
        return area <= Overlay.TOLERANCE
                ? Optional.empty()
                : Optional.of(new Overhang<>(name, rounded(area), outline(Overlay.common(tile(name), around))));
    }

    /** What no outline covers, the largest first; the repair gives it to the one that it has the longest border with. */
    public List<Gap<K>> gaps() {
        if (around == null) {
            return List.of();
        }
        var left = tiles.isEmpty() ? around : Overlay.without(around, Overlay.union(tiles.values()));
        return Overlay.pieces(left).stream()
                .sorted(comparing(Polygon::getArea, reverseOrder()).thenComparing(Polygon::compareTo))
                .map(this::gap)
                .toList();
    }

    private Gap<K> gap(Polygon gap) {
        var best = borders(gap, tiles).stream().findFirst();
        return new Gap<>(
                rounded(gap.getArea()),
                Outline.boundary((Polygon) plane.degrees(gap)),
                best.map(Neighbour::name).orElse(null),
                best.map(neighbour -> outline(Overlay.union(List.of(gap, tile(neighbour.name())))))
                        .orElse(null));
    }

    /** Who shares more than a metre of border with an outline, the longest border first. */
    public List<Neighbour<K>> neighbours(K name) {
        var others = new TreeMap<K, Polygon>();
        nearby(name).forEach(other -> others.put(other, tile(other)));
        return borders(tile(name), others);
    }

    private List<Neighbour<K>> borders(Polygon area, SortedMap<K, Polygon> others) {
        return others.entrySet().stream()
                .map(other -> new Neighbour<>(other.getKey(), rounded(Overlay.sharedBorder(area, other.getValue()))))
                .filter(neighbour -> neighbour.metres() > 1)
                .sorted(comparing(Neighbour<K>::metres, reverseOrder()).thenComparing(Neighbour::name))
                .toList();
    }

    /** One outline around all of them, if they hang together by more than a corner. */
    public Optional<Boundary> merged() {
        return Optional.ofNullable(outline(Overlay.union(tiles.values())));
    }

    private @Nullable Boundary outline(Geometry area) {
        return Overlay.whole(area)
                .map(whole -> Outline.boundary((Polygon) plane.degrees(whole)))
                .orElse(null);
    }

    private Stream<K> nearby(K name) {
        var found = new ArrayList<K>();
        index.query(Overlay.around(tile(name)), item -> found.add(named(item)));
        return found.stream().filter(other -> !other.equals(name)).sorted();
    }

    @SuppressWarnings("unchecked") // only names were put in
    private K named(Object item) {
        return (K) item;
    }

    private Polygon tile(K name) {
        return Objects.requireNonNull(tiles.get(name), "an outline of this name");
    }

    private static double rounded(double figure) {
        return Math.rint(10 * figure) / 10;
    }

    /**
     * @param repaired what is left to the higher one if the lower keeps it; null if that is no single outline
     */
    public record Overlap<K>(
            K lower,
            K higher,
            double squareMetres,
            @Nullable Boundary repaired) {}

    /**
     * @param repaired what is left of it inside; null if that is no single outline
     */
    public record Overhang<K>(
            K name, double squareMetres, @Nullable Boundary repaired) {}

    /**
     * @param boundary the gap itself
     * @param neighbour who has the longest border with it, if anyone
     * @param repaired the neighbour's outline with the gap
     */
    public record Gap<K>(
            double squareMetres,
            Boundary boundary,
            @Nullable K neighbour,
            @Nullable Boundary repaired) {}

    /** Who shares how many metres of border. */
    public record Neighbour<K>(K name, double metres) {}
}
