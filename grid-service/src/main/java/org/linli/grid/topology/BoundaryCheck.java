package org.linli.grid.topology;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;

/**
 * How the outlines of a division's children lie. Each repair is for the outlines as they are now, to be drawn as it is; after each,
 * check again. Of many faults of a kind the first {@value #MOST} are listed.
 *
 * @param hasOutline whether the division itself has an outline; without one nothing is outside and nothing left over
 * @param withoutOutline children that have none
 * @param overlaps ground that two children cover; the repair leaves it to the one with the lower code
 * @param outside children that stick out of the division; the repair cuts them off
 * @param gaps ground that no child covers; the repair gives it to the child with the longest border to it
 */
record BoundaryCheck(
        DivisionCode division,
        boolean hasOutline,
        int children,
        List<DivisionCode> withoutOutline,
        List<Overlap> overlaps,
        List<Outside> outside,
        List<Gap> gaps) {

    private static final int MOST = 100;

    /** An outline to be drawn. */
    record Repair(DivisionCode code, Boundary boundary) {

        static @Nullable Repair of(@Nullable DivisionCode code, @Nullable Boundary boundary) {
            return code == null || boundary == null ? null : new Repair(code, boundary);
        }
    }

    /** Two children over the same ground. */
    record Overlap(
            List<DivisionCode> codes,
            double areaSquareMetres,
            @Nullable Repair repair) {}

    /** A child that sticks out. */
    record Outside(
            DivisionCode code,
            double areaSquareMetres,
            @Nullable Repair repair) {}

    /** Ground that nobody covers. */
    record Gap(
            double areaSquareMetres,
            Boundary boundary,
            @Nullable Repair repair) {}

    static BoundaryCheck of(Division division, List<Division> children) {
        Map<DivisionCode, Boundary> outlines = children.stream()
                .filter(child -> child.boundary() != null)
                .collect(Collectors.toMap(Division::code, child -> Objects.requireNonNull(child.boundary())));
        var tiling = Tiling.of(division.boundary(), outlines);
        return new BoundaryCheck(
                division.code(),
                division.boundary() != null,
                children.size(),
                children.stream()
                        .filter(child -> child.boundary() == null)
                        .map(Division::code)
                        .toList(),
                tiling.overlaps().stream()
                        .limit(MOST)
                        .map(found -> new Overlap(
                                List.of(found.lower(), found.higher()),
                                found.squareMetres(),
                                Repair.of(found.higher(), found.repaired())))
                        .toList(),
                tiling.overhangs().stream()
                        .limit(MOST)
                        .map(found -> new Outside(
                                found.name(), found.squareMetres(), Repair.of(found.name(), found.repaired())))
                        .toList(),
                tiling.gaps().stream()
                        .limit(MOST)
                        .map(found -> new Gap(
                                found.squareMetres(), found.boundary(), Repair.of(found.neighbour(), found.repaired())))
                        .toList());
    }
}
