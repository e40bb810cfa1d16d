package org.linli.grid.restructuring.plan;

import static java.util.Collections.frequency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.division.Origin.Cause;

/**
 * Cuts a grid or micro-grid into parts that add up to it: households, population, ground and micro-grids.
 *
 * @param whole what is cut; live
 * @param microGrids everything that lies in it, by code
 */
public record Split(Division whole, List<Division> microGrids, List<Part> parts) {

    /** The most parts that anything is cut into. */
    public static final int MOST_PARTS = 20;

    /**
     * What it takes away and brings.
     *
     * @throws PlanRefused if the parts do not add up to the whole
     */
    public Plan plan() {
        var facts = Objects.requireNonNull(whole.requireLive().grid(), "only grids and micro-grids are split");
        conserved("households", facts.households(), Part::households);
        conserved("population", facts.population(), Part::population);
        distributed();
        tiled();
        var newcomers = new ArrayList<Newcomer>();
        parts.forEach(part -> newcomers.add(new Newcomer(
                null,
                part.name(),
                new GridFacts(facts.kind(), part.households(), part.population()),
                part.boundary(),
                Cause.SPLIT,
                List.of(whole.code()))));
        return plan(newcomers);
    }

    private Plan plan(List<Newcomer> newcomers) {
        var leavers = new ArrayList<Leaver>();
        leavers.add(new Leaver(
                whole.code(),
                whole.version(),
                IntStream.range(0, parts.size()).boxed().toList()));
        var partOf = new HashMap<DivisionCode, Integer>();
        IntStream.range(0, parts.size())
                .forEach(i -> parts.get(i).microGrids().forEach(microGrid -> partOf.put(microGrid, i)));
        for (var microGrid : microGrids) {
            leavers.add(new Leaver(microGrid.code(), microGrid.version(), List.of(newcomers.size())));
            newcomers.add(Moved.into(Objects.requireNonNull(partOf.get(microGrid.code())), microGrid));
        }
        return new Plan(whole.code().parent(), leavers, newcomers);
    }

    private void conserved(String figure, int wanted, ToIntFunction<Part> ofPart) {
        var sum = parts.stream().mapToInt(ofPart).sum();
        if (sum != wanted) {
            throw new PlanRefused.NotConserved(figure, wanted, sum);
        }
    }

    private void distributed() {
        var there = microGrids.stream().map(Division::code).toList();
        var given = parts.stream().flatMap(part -> part.microGrids().stream()).toList();
        var wrong = new ArrayList<>(
                there.stream().filter(code -> frequency(given, code) != 1).toList());
        wrong.addAll(given.stream().filter(code -> !there.contains(code)).toList());
        if (!wrong.isEmpty()) {
            throw new PlanRefused.NotDistributed(
                    wrong.stream().distinct().sorted().toList());
        }
    }

    private void tiled() {
        var outline = whole.boundary();
        if (parts.stream().anyMatch(part -> (part.boundary() == null) != (outline == null))) {
            throw new PlanRefused.OutlinesMissing(List.of(whole.code()));
        }
        if (outline != null) {
            var outlines = new HashMap<Integer, Boundary>();
            IntStream.range(0, parts.size())
                    .forEach(i -> outlines.put(
                            i + 1, Objects.requireNonNull(parts.get(i).boundary())));
            tiled(outline, outlines);
        }
    }

    private static void tiled(Boundary outline, Map<Integer, Boundary> outlines) {
        var tiling = Tiling.of(outline, outlines);
        var faults = new ArrayList<TilingFault>();
        tiling.overhangs().forEach(over -> faults.add(new TilingFault.Outside(over.name(), over.squareMetres())));
        tiling.overlaps()
                .forEach(twice ->
                        faults.add(new TilingFault.Twice(twice.lower(), twice.higher(), twice.squareMetres())));
        tiling.gaps().forEach(gap -> faults.add(new TilingFault.LeftOver(gap.squareMetres())));
        if (!faults.isEmpty()) {
            throw new PlanRefused.NotTiled(faults);
        }
    }
}
