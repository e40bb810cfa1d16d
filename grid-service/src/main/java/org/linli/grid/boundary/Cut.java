package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.event.Boundary;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Cuts an outline into strips, straight across its longer side, or else its shorter one. */
public final class Cut {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int HALVINGS = 40;

    private final Plane plane;
    private final Polygon whole;
    private final Envelope extent;

    private Cut(Boundary boundary) {
        var degrees = Outline.of(boundary);
        this.plane = Plane.around(degrees);
        this.whole = plane.metres(degrees);
        this.extent = whole.getEnvelopeInternal();
    }

    /**
     * Strips from the west or the south, as large as they are asked to be in relation to one another.
     *
     * @param shares all above 0
     * @return empty if a strip would be in several pieces, whichever way it is cut
     */
    public static Optional<List<Boundary>> into(Boundary boundary, List<Integer> shares) {
        var cut = new Cut(boundary);
        return Stream.<Function<List<Integer>, Optional<List<Boundary>>>>of(
                        wanted -> cut.strips(wanted, cut.isWide()), wanted -> cut.strips(wanted, !cut.isWide()))
                .map(way -> way.apply(shares))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The outlines that lie in the order of {@link #into}: of each the middle counts. */
    public static double position(Boundary whole, Boundary part) {
        var cut = new Cut(whole);
        var middle = cut.plane.metres(Outline.of(part)).getCentroid();
        return cut.isWide() ? middle.getX() : middle.getY();
    }

    private boolean isWide() {
        return extent.getWidth() >= extent.getHeight();
    }

    private Optional<List<Boundary>> strips(List<Integer> shares, boolean eastward) {
        var total = shares.stream().mapToLong(Integer::longValue).sum();
        var from = start(eastward);
        var strips = new ArrayList<Boundary>();
        var sum = 0L;
        for (var share : shares) {
            sum += share;
            var to = sum == total ? end(eastward) : reach(whole.getArea() * sum / total, eastward);
            var strip = Overlay.whole(strip(from, to, eastward));
            if (strip.isEmpty()) {
                return Optional.empty();
            }
            strips.add(Outline.boundary((Polygon) plane.degrees(strip.get())));
            from = to;
        }
        return Optional.of(List.copyOf(strips));
    }

    /** How far from the start an area reaches; it grows with the distance, so halving finds it. */
    private double reach(double area, boolean eastward) {
        var low = start(eastward);
        var high = end(eastward);
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (strip(start(eastward), middle, eastward).getArea() < area) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.rint(high * 1_000) / 1_000; // a cut to the millimetre meets itself from both sides
    }

    private Geometry strip(double from, double to, boolean eastward) {
        var strip = eastward
                ? new Envelope(from, to, extent.getMinY() - 1, extent.getMaxY() + 1)
                : new Envelope(extent.getMinX() - 1, extent.getMaxX() + 1, from, to);
        return Overlay.common(whole, GEOMETRY.toGeometry(strip));
    }

    private double start(boolean eastward) {
        return (eastward ? extent.getMinX() : extent.getMinY()) - 1;
    }

    private double end(boolean eastward) {
        return (eastward ? extent.getMaxX() : extent.getMaxY()) + 1;
    }
}
