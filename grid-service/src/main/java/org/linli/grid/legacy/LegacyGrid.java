package org.linli.grid.legacy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.legacy.LegacyRefused.AlreadyMapped;
import org.linli.grid.legacy.LegacyRefused.TooManyMappings;
import org.linli.grid.legacy.LegacyRefused.UnknownGrid;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A grid of another system, under that system's own code, and what it maps onto.
 *
 * @param division district, street or community that it belongs to
 * @param code as the other system has it
 * @param slot district, system and code, which only one can have
 * @param cells every grid that a mapping is about or whose micro-grid it is about, and every such micro-grid, for look-up
 * @param divisions lineage of the division
 */
@Document(LegacyGrid.COLLECTION)
@TypeAlias("legacy-grid")
record LegacyGrid(
        @Id String id,
        DivisionCode division,
        LegacySystem system,
        String code,
        String name,
        String slot,
        List<Mapping> mappings,
        List<String> cells,
        List<String> divisions,
        long version)
        implements Aggregate {

    static final String COLLECTION = "legacy_grids";

    private static final int MOST_MAPPINGS = 500;

    static Change<LegacyGrid> registered(
            String id, DivisionCode division, LegacySystem system, String code, String name) {
        var slot = division.at(DivisionLevel.DISTRICT) + "/" + system + "/" + code;
        return Change.silent(
                new LegacyGrid(id, division, system, code, name, slot, List.of(), List.of(), division.lineage(), 1));
    }

    /**
     * Insists that a grid lies in its district.
     *
     * @return this legacy grid
     */
    LegacyGrid requireDistrictOf(DivisionCode grid) {
        if (!division.at(DivisionLevel.DISTRICT).covers(grid)) {
            throw new UnknownGrid(grid);
        }
        return this;
    }

    /** It covers a grid or micro-grid, or some of it. The same under the same id is no change. */
    Change<LegacyGrid> mapped(Mapping mapping) {
        if (mappings.stream().anyMatch(known -> known.id().equals(mapping.id()))) {
            return Change.none(this);
        }
        if (mappings.stream().anyMatch(known -> isSame(known, mapping))) {
            throw new AlreadyMapped(code, mapping.grid());
        }
        if (mappings.size() >= MOST_MAPPINGS) {
            throw new TooManyMappings(MOST_MAPPINGS);
        }
        return Change.silent(
                with(Stream.concat(mappings.stream(), Stream.of(mapping)).toList()));
    }

    /** The same with no mappings but those onto certain grids: for showing, not for storing. */
    LegacyGrid onto(Predicate<DivisionCode> grids) {
        var some =
                mappings.stream().filter(mapping -> grids.test(mapping.grid())).toList();
        return new LegacyGrid(id, division, system, code, name, slot, some, cells, divisions, version);
    }

    private static boolean isSame(Mapping one, Mapping other) {
        return one.grid().equals(other.grid()) && one.period().overlaps(other.period());
    }

    /** A mapping ends on a day; what is over by then stays as it is. */
    Change<LegacyGrid> ended(String mappingId, LocalDate day) {
        if (mappings.stream().noneMatch(mapping -> mapping.id().equals(mappingId))) {
            throw new NotFound(mappingId);
        }
        return changed(mapping -> mapping.id().equals(mappingId) ? mapping.endedOn(day) : mapping);
    }

    /** What mapped onto a grid that is no more ends on that day and maps onto what took its place. */
    Change<LegacyGrid> followed(DivisionCode retired, List<DivisionCode> successors, LocalDate day) {
        var next = mappings.stream()
                .flatMap(mapping ->
                        mapping.grid().equals(retired) && mapping.period().lasts(day)
                                ? Stream.concat(Stream.of(mapping.endedOn(day)), mapping.onto(successors, day))
                                : Stream.of(mapping))
                .toList();
        return next.equals(mappings) ? Change.none(this) : Change.silent(with(next));
    }

    private Change<LegacyGrid> changed(Function<Mapping, Mapping> each) {
        var next = mappings.stream().map(each).toList();
        return next.equals(mappings) ? Change.none(this) : Change.silent(with(next));
    }

    private LegacyGrid with(List<Mapping> newMappings) {
        var newCells = newMappings.stream()
                .flatMap(mapping -> Stream.of(mapping.grid(), mapping.wholeGrid()))
                .map(DivisionCode::value)
                .distinct()
                .sorted()
                .toList();
        return new LegacyGrid(id, division, system, code, name, slot, newMappings, newCells, divisions, version + 1);
    }
}
