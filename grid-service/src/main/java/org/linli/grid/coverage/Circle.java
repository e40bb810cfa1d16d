package org.linli.grid.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.grid.locate.Grid;
import org.linli.grid.position.Earth;
import org.linli.grid.station.Spot;
import org.linli.grid.station.Tile;
import org.linli.grid.station.Walking;

/** Finds each grid's nearest station, as the way from the grid's middle goes. */
final class Circle {

    private final Walking walking;
    private final Map<Tile, List<Spot>> spots = new HashMap<>();

    /** @param stations those on the tiles of all grids and on the tiles around them */
    Circle(Walking walking, List<Spot> stations) {
        this.walking = walking;
        stations.forEach(spot -> spots.computeIfAbsent(Tile.of(spot.place()), tile -> new ArrayList<>())
                .add(spot));
    }

    /** Tiles that stations are to be looked for on. */
    static List<Tile> tiles(List<Grid> grids) {
        return grids.stream()
                .map(grid -> Tile.of(grid.middle()))
                .distinct()
                .flatMap(tile -> tile.around(1).stream())
                .distinct()
                .toList();
    }

    /** The grids that have no station near enough, in their order. */
    List<UncoveredGrid> uncovered(List<Grid> grids) {
        return grids.stream().flatMap(grid -> uncovered(grid).stream()).toList();
    }

    private Optional<UncoveredGrid> uncovered(Grid grid) {
        var nearest = nearest(grid);
        if (nearest == null) {
            return Optional.of(new UncoveredGrid(grid.code(), null, null));
        }
        return walking.isWithinCircle(nearest.metres)
                ? Optional.empty()
                : Optional.of(new UncoveredGrid(grid.code(), nearest.spot.id(), walking.minutes(nearest.metres)));
    }

    /** Only one that the tiles around surely hold: a nearer one might lie beyond them. */
    private @Nullable Way nearest(Grid grid) {
        var reach = Tile.reach(grid.middle(), 1);
        return Tile.of(grid.middle()).around(1).stream()
                .flatMap(tile -> spots.getOrDefault(tile, List.of()).stream())
                .map(spot -> new Way(spot, Earth.metres(grid.middle(), spot.place())))
                .filter(way -> way.metres <= reach)
                .min(Comparator.comparingDouble(Way::metres).thenComparing(way -> way.spot.id()))
                .orElse(null);
    }

    private record Way(Spot spot, double metres) {}
}
