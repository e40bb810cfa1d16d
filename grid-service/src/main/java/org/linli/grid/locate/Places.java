package org.linli.grid.locate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.atlas.Atlas;
import org.linli.grid.atlas.Cell;
import org.linli.grid.atlas.Near;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionWatcher;
import org.linli.grid.position.Position;
import org.springframework.stereotype.Component;

/**
 * This replica's own copy of outlines, in memory. It hears of what this replica stores at once, of what others store by events, and
 * takes each in whatever order they come: a version that it has seen changes nothing.
 */
@Component
public class Places implements DivisionWatcher {

    private final Gazetteer gazetteer;
    private final int nearestWithin;
    private volatile Atlas atlas = Atlas.EMPTY;

    Places(Gazetteer gazetteer, LocateSettings settings, MeterRegistry meters) {
        this.gazetteer = gazetteer;
        this.nearestWithin = settings.nearestWithin();
        Gauge.builder("linli.grid.locate.cells", this, places -> places.atlas.size())
                .description("Grids and micro-grids that have an outline")
                .register(meters);
    }

    @Override
    public void stored(Division division) {
        see(List.of(Sighting.of(division)));
    }

    /**
     * Takes in what was seen.
     *
     * @throws IllegalArgumentException if an outline is no polygon; then nothing of the collection is taken in
     */
    void see(Collection<Sighting> sightings) {
        draw(read(sightings));
    }

    /** The cells of what was seen, whose names are known from then on. */
    List<Cell> read(Collection<Sighting> sightings) {
        var cells = sightings.stream().flatMap(s -> s.cell().stream()).toList();
        gazetteer.follow(cells);
        sightings.forEach(gazetteer::see);
        return cells;
    }

    synchronized void draw(Collection<Cell> cells) {
        atlas = atlas.with(cells);
    }

    /** The finest cell at a place, or the nearest one if it is near enough. */
    public Optional<Located> find(Position place) {
        var now = atlas;
        var cell = now.find(place.longitude(), place.latitude());
        return cell == null
                ? now.nearest(place.longitude(), place.latitude(), nearestWithin)
                        .flatMap(Places::located)
                : Optional.of(new Located(cell.code(), 0));
    }

    private static Optional<Located> located(Near near) {
        return Optional.ofNullable(near.cell()).map(cell -> new Located(cell.code(), near.metres()));
    }

    /** The grids of a division that have an outline, in any order. */
    public Stream<Grid> grids(DivisionCode division) {
        return atlas.below(division)
                .filter(cell -> cell.code().level() == DivisionLevel.GRID)
                .flatMap(cell -> Stream.ofNullable(cell.area()).map(area -> new Grid(cell.code(), area.middle())));
    }
}
