package org.linli.grid.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.linli.grid.organisation.OrganisationKind;
import org.linli.grid.sizing.Sizing;
import org.linli.grid.staff.StaffRole;

/**
 * What there is in a division, itself included.
 *
 * @param households of the grids; micro-grids lie inside them and are not counted again
 * @param population of the grids
 * @param staffTotal people, however many roles and divisions each has
 * @param staffByRole people who have the role
 * @param compounds of a grid, those that hold it or share it
 * @param organisationsByKind of the party
 */
record GridFigures(
        DivisionCode division,
        long streets,
        long communities,
        long gridsTotal,
        Map<GridKind, Long> gridsByKind,
        long microGrids,
        long households,
        long population,
        long staffTotal,
        Map<StaffRole, Long> staffByRole,
        long gridsOutsideSize,
        long microGridsOutsideSize,
        long compounds,
        Map<OrganisationKind, Long> organisationsByKind) {

    static GridFigures of(DivisionCode division, List<DivisionCount> counts, List<StaffCount> staff, Sizing sizing) {
        var streets = at(counts, DivisionLevel.STREET);
        var communities = at(counts, DivisionLevel.COMMUNITY);
        var grids = at(counts, DivisionLevel.GRID);
        var microGrids = at(counts, DivisionLevel.MICRO_GRID);
        return new GridFigures(
                division,
                sum(streets, DivisionCount::count),
                sum(communities, DivisionCount::count),
                sum(grids, DivisionCount::count),
                byKind(grids),
                sum(microGrids, DivisionCount::count),
                sum(grids, DivisionCount::households),
                sum(grids, DivisionCount::population),
                sum(staff, StaffCount::people),
                byRole(staff),
                sum(outside(grids, sizing), DivisionCount::count),
                sum(outside(microGrids, sizing), DivisionCount::count),
                0,
                Map.of());
    }

    /** The same with what else there is in the division. */
    GridFigures with(long newCompounds, List<OrganisationCount> organisations) {
        var byKind = new EnumMap<OrganisationKind, Long>(OrganisationKind.class);
        for (var kind : OrganisationKind.values()) {
            byKind.put(kind, 0L);
        }
        organisations.forEach(count -> byKind.put(count.id(), count.count()));
        return new GridFigures(
                division,
                streets,
                communities,
                gridsTotal,
                gridsByKind,
                microGrids,
                households,
                population,
                staffTotal,
                staffByRole,
                gridsOutsideSize,
                microGridsOutsideSize,
                newCompounds,
                byKind);
    }

    private static List<DivisionCount> at(List<DivisionCount> counts, DivisionLevel level) {
        return counts.stream().filter(count -> count.id().level() == level).toList();
    }

    private static List<DivisionCount> outside(List<DivisionCount> counts, Sizing sizing) {
        return counts.stream().filter(count -> count.isOutside(sizing)).toList();
    }

    private static <T> long sum(List<T> counts, ToLongFunction<T> figure) {
        return counts.stream().mapToLong(figure).sum();
    }

    private static Map<GridKind, Long> byKind(List<DivisionCount> grids) {
        var byKind = new EnumMap<GridKind, Long>(GridKind.class);
        for (var kind : GridKind.values()) {
            byKind.put(
                    kind,
                    sum(
                            grids.stream()
                                    .filter(count -> count.id().kind() == kind)
                                    .toList(),
                            DivisionCount::count));
        }
        return byKind;
    }

    private static Map<StaffRole, Long> byRole(List<StaffCount> staff) {
        var byRole = new EnumMap<StaffRole, Long>(StaffRole.class);
        for (var role : StaffRole.values()) {
            byRole.put(
                    role,
                    sum(
                            staff.stream()
                                    .filter(count -> count.id().contains(role))
                                    .toList(),
                            StaffCount::people));
        }
        return byRole;
    }
}
