package org.linli.grid.station;

import java.util.List;
import java.util.stream.IntStream;
import org.linli.grid.position.Earth;
import org.linli.grid.position.Position;

/**
 * A square of the map, a twentieth of a degree wide and high: 5.6 km from south to north, 4.3 km from west to east at 40° north. Stations
 * are found by the tiles around a place, which any store can look up by equality. Not across the antimeridian.
 */
public record Tile(int x, int y) {

    private static final int PER_DEGREE = 20;

    /** The one that a place lies on. */
    public static Tile of(Position place) {
        return new Tile(
                (int) Math.floor(place.longitude() * PER_DEGREE), (int) Math.floor(place.latitude() * PER_DEGREE));
    }

    /** As it is stored. */
    String name() {
        return x + ":" + y;
    }

    /** It and those around it, so many deep. */
    public List<Tile> around(int depth) {
        return IntStream.rangeClosed(-depth, depth)
                .boxed()
                .flatMap(dx -> IntStream.rangeClosed(-depth, depth).mapToObj(dy -> new Tile(x + dx, y + dy)))
                .toList();
    }

    /** How far from a place the tiles around its own surely reach, in metres. */
    public static double reach(Position place, int depth) {
        var widest = Math.abs(place.latitude()) + (double) depth / PER_DEGREE;
        return depth * Earth.METRES_PER_DEGREE * Math.cos(Math.toRadians(Math.min(90, widest))) / PER_DEGREE;
    }
}
