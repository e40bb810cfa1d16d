package org.linli.request.likeness;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.request.place.Spot;

/**
 * Squares of a side in metres that cover the earth, so that what lies near lies in a square or one of its eight neighbours. They are
 * a little wider than the side where their row begins nearer to the equator; never narrower.
 *
 * @param side in metres
 */
record Squares(int side) {

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double FARTHEST =
            85; // where nobody lives; nearer the poles a degree of longitude is next to nothing

    private record Square(long row, long column) {}

    private Square at(Spot spot) {
        var row = row(spot);
        return new Square(row, column(spot, row));
    }

    private long row(Spot spot) {
        return (long) Math.floor(spot.latitude() * METRES_PER_DEGREE / side);
    }

    private long column(Spot spot, long row) {
        var poleward = Math.max(Math.abs(row), Math.abs(row + 1)) * (double) side / METRES_PER_DEGREE;
        var shrink = Math.cos(Math.toRadians(Math.min(FARTHEST, poleward)));
        return (long) Math.floor(spot.longitude() * METRES_PER_DEGREE * shrink / side);
    }

    /** Its square's name. */
    String name(Spot spot) {
        var square = at(spot);
        return square.row + "," + square.column;
    }

    /** Names of the squares where everything within a side of the spot lies. */
    Stream<String> around(Spot spot) {
        var middle = row(spot);
        return IntStream.rangeClosed(-1, 1).boxed().flatMap(up -> {
            var row = middle + up;
            var column = column(spot, row); // rows begin anew: the column there is of that row's own width
            return IntStream.rangeClosed(-1, 1).mapToObj(right -> row + "," + (column + right));
        });
    }

    /** Metres between two spots, on a plane that touches the earth between them; good to a per mille within kilometres. */
    static int metres(Spot one, Spot other) {
        var shrink = Math.cos(Math.toRadians((one.latitude() + other.latitude()) / 2));
        var x = (one.longitude() - other.longitude()) * METRES_PER_DEGREE * shrink;
        var y = (one.latitude() - other.latitude()) * METRES_PER_DEGREE;
        return (int) Math.round(Math.hypot(x, y));
    }
}
