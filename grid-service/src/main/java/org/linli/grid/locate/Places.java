package org.linli.grid.locate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionWatcher;
import org.linli.grid.locate.Place.Named;
import org.springframework.stereotype.Component;

/**
 * This replica's own copy of outlines and names, in memory. It hears of what this replica stores at once, of what others
 * store by events, and takes each in whatever order they come: a version that it has seen changes nothing.
 */
@Component
class Places implements DivisionWatcher {

    private final ConcurrentMap<DivisionCode, Name> names = new ConcurrentHashMap<>();
    private volatile Atlas atlas = Atlas.EMPTY;

    Places(MeterRegistry meters) {
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
        var cells = sightings.stream().flatMap(s -> s.cell().stream()).toList();
        sightings.forEach(this::name);
        draw(cells);
    }

    private void name(Sighting sighting) {
        if (sighting.name() != null) {
            names.merge(sighting.code(), new Name(sighting.name(), sighting.version()), Name::newer);
        }
    }

    private synchronized void draw(Collection<Cell> cells) {
        atlas = atlas.with(cells);
    }

    /** Where a place lies, in degrees; empty if in no grid. */
    Optional<Place> find(double longitude, double latitude) {
        return atlas.find(longitude, latitude).map(this::place);
    }

    private Place place(DivisionCode cell) {
        return new Place(
                named(cell.at(DivisionLevel.DISTRICT)),
                named(cell.at(DivisionLevel.STREET)),
                named(cell.at(DivisionLevel.COMMUNITY)),
                named(cell.at(DivisionLevel.GRID)),
                cell.level() == DivisionLevel.MICRO_GRID ? named(cell) : null);
    }

    /** The event with the name may be a moment behind the one with the outline: they travel in different partitions. */
    private Named named(DivisionCode code) {
        var name = names.get(code);
        return new Named(code.value(), name == null ? code.value() : name.text());
    }

    private record Name(String text, long version) {

        static Name newer(Name one, Name other) {
            return other.version > one.version ? other : one;
        }
    }
}
