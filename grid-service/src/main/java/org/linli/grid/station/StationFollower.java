package org.linli.grid.station;

import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.linli.grid.locate.Places;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A station of a grid that was split or merged away belongs to that successor in which it lies; to the first one if it lies in none.
 * One that is closed follows too, so that its grid can be read.
 */
@Component
class StationFollower implements DivisionFollower {

    private final Stations stations;
    private final Places places;

    StationFollower(Stations stations, Places places) {
        this.stations = stations;
        this.places = places;
    }

    @Override
    public Mono<Void> follow(Succession succession) {
        return stations.of(succession.retired())
                .concatMap(station -> stations.follow(station.id(), successor(station, succession)))
                .then();
    }

    private DivisionCode successor(Station station, Succession succession) {
        return places.find(station.facts().place())
                .map(located -> located.cell().at(DivisionLevel.GRID))
                .filter(succession.successors()::contains)
                .orElseGet(succession.successors()::getFirst);
    }
}
