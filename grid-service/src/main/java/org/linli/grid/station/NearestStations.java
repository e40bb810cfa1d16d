package org.linli.grid.station;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.linli.grid.position.Earth;
import org.linli.grid.position.Position;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the stations nearest to a place: on the tiles around it, ever more of them until there are enough. */
@Component
class NearestStations {

    /** How many tiles deep to look; the last reaches 50 km at 40° north, ten hours' walk. */
    private static final List<Integer> DEPTHS = List.of(1, 4, 12);

    private final Stations stations;

    NearestStations(Stations stations) {
        this.stations = stations;
    }

    record Near(Station station, double metres) {}

    /** So many stations at most, the nearest first; fewer if there are not more within reach. */
    Mono<List<Near>> to(Position place, int count, Predicate<Station> wanted) {
        return Flux.fromIterable(DEPTHS)
                .concatMap(depth -> within(depth, place, wanted))
                .takeUntil(found -> found.size() >= count)
                .last()
                .map(found -> found.subList(0, Math.min(count, found.size())));
    }

    /** Only what is within the circle that the tiles surely cover: a nearer one might lie beyond them. */
    private Mono<List<Near>> within(int depth, Position place, Predicate<Station> wanted) {
        var reach = Tile.reach(place, depth);
        return stations.on(Tile.of(place).around(depth))
                .filter(wanted)
                .map(station ->
                        new Near(station, Earth.metres(place, station.facts().place())))
                .filter(near -> near.metres <= reach)
                .collectSortedList(Comparator.comparingDouble(Near::metres).thenComparing(near -> near.station.id()));
    }
}
