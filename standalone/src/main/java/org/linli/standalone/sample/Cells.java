package org.linli.standalone.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Splits a convex polygon into the Voronoi cells of random sites, which are convex too. Each cell is cut out of the whole
 * by the middle line to every other site: for the few sites of a division that is faster than a diagram of the plane, and it
 * needs no clipping afterwards.
 */
final class Cells {

    static final GeometryFactory SHAPES = new GeometryFactory();

    /** Rounds of Lloyd's relaxation: each moves the sites to the middle of their cells, so that these become alike. */
    private static final int ROUNDS = 3;
    /** How far from the middle to the rim a random point may lie. */
    private static final double INSIDE = 0.9;

    /** A corner that is as good as on a dividing line is not cut again: that would make two corners a hair apart. */
    private static final double ON_THE_LINE = 1e-11;

    private Cells() {}

    /** The cells, from west to east. */
    static List<Polygon> split(Polygon whole, int parts, RandomGenerator random) {
        var sites = Stream.generate(() -> pointIn(whole, random)).limit(parts).toList();
        for (var round = 0; round < ROUNDS; round++) {
            sites = voronoi(whole, sites).stream()
                    .map(cell -> cell.getCentroid().getCoordinate())
                    .toList();
        }
        return voronoi(whole, sites).stream()
                .sorted(Comparator.comparingDouble(cell -> cell.getCentroid().getX()))
                .toList();
    }

    private static List<Polygon> voronoi(Polygon whole, List<Coordinate> sites) {
        return sites.stream().map(site -> cell(whole, site, sites)).toList();
    }

    private static Polygon cell(Polygon whole, Coordinate site, List<Coordinate> sites) {
        var ring = Arrays.asList(whole.getExteriorRing().getCoordinates());
        var corners = ring.subList(1, ring.size());
        for (var other : sites) {
            if (other != site) {
                corners = nearer(corners, site, other);
            }
        }
        var closed = new ArrayList<>(corners);
        closed.add(corners.getFirst());
        return SHAPES.createPolygon(closed.toArray(Coordinate[]::new));
    }

    /** The part of a convex shape that is nearer to one point than to another. */
    private static List<Coordinate> nearer(List<Coordinate> corners, Coordinate one, Coordinate other) {
        var kept = new ArrayList<Coordinate>();
        var from = corners.getLast();
        for (var to : corners) {
            var before = excess(from, one, other);
            var after = excess(to, one, other);
            if (before * after < 0) {
                var share = before / (before - after);
                kept.add(new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
            }
            if (after <= 0) {
                kept.add(to);
            }
            from = to;
        }
        return kept;
    }

    /** Negative where a point is nearer to the one than to the other; it grows evenly along any line. */
    private static double excess(Coordinate point, Coordinate one, Coordinate other) {
        var middleX = (one.x + other.x) / 2;
        var middleY = (one.y + other.y) / 2;
        var excess = (point.x - middleX) * (other.x - one.x) + (point.y - middleY) * (other.y - one.y);
        return Math.abs(excess) < ON_THE_LINE ? 0 : excess;
    }

    /** A point well inside a convex polygon, every part of which is equally likely. */
    static Coordinate pointIn(Polygon shape, RandomGenerator random) {
        var frame = shape.getEnvelopeInternal();
        var middle = shape.getCentroid();
        while (true) {
            var point = new Coordinate(
                    frame.getMinX() + random.nextDouble() * frame.getWidth(),
                    frame.getMinY() + random.nextDouble() * frame.getHeight());
            if (shape.contains(SHAPES.createPoint(point))) {
                return new Coordinate(
                        middle.getX() + INSIDE * (point.x - middle.getX()),
                        middle.getY() + INSIDE * (point.y - middle.getY()));
            }
        }
    }
}
