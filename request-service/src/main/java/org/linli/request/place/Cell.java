package org.linli.request.place;

import java.util.Comparator;
import java.util.List;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The outline of a grid or micro-grid in a form that answers quickly what lies inside. */
final class Cell {

    /**
     * A border belongs to the grid with the lower code, and within a grid the micro-grid goes first: the same order as the
     * registry's own, so that both name the same cell.
     */
    static final Comparator<Cell> BEST_FIRST = Comparator.comparing((Cell cell) -> cell.code.at(DivisionLevel.GRID))
            .thenComparing(cell -> cell.code.level(), Comparator.reverseOrder())
            .thenComparing(cell -> cell.code);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final DivisionCode code;
    private final PreparedGeometry shape;

    private Cell(DivisionCode code, PreparedGeometry shape) {
        this.code = code;
        this.shape = shape;
    }

    static Cell of(DivisionCode code, Boundary boundary) {
        return new Cell(code, PreparedGeometryFactory.prepare(shape(boundary)));
    }

    /**
     * @throws IllegalArgumentException if the boundary is no polygon of closed rings
     */
    static Polygon shape(Boundary boundary) {
        if (!boundary.type().equals("Polygon") || boundary.coordinates().isEmpty()) {
            throw new IllegalArgumentException("not a polygon with an outer ring: " + boundary.type());
        }
        var rings = boundary.coordinates().stream().map(Cell::ring).toList();
        return GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<List<Double>> positions) {
        return GEOMETRY.createLinearRing(
                positions.stream().map(Cell::coordinate).toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(List<Double> position) {
        if (position.size() < 2) {
            throw new IllegalArgumentException("a position is longitude and latitude, not " + position);
        }
        return new Coordinate(position.get(0), position.get(1));
    }

    DivisionCode code() {
        return code;
    }

    Envelope envelope() {
        return shape.getGeometry().getEnvelopeInternal();
    }

    /** Whether the spot lies inside or on the border. */
    boolean covers(Coordinate spot) {
        return envelope().covers(spot) && shape.covers(GEOMETRY.createPoint(spot));
    }
}
