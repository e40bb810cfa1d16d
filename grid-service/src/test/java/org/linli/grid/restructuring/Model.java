package org.linli.grid.restructuring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.linli.grid.boundary.Cut;
import org.linli.grid.boundary.Squares;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.division.Origin;
import org.linli.grid.division.Origin.Cause;
import org.linli.grid.restructuring.plan.Merge;
import org.linli.grid.restructuring.plan.Part;
import org.linli.grid.restructuring.plan.Plan;
import org.linli.grid.restructuring.plan.Split;

/** A community in memory, to which the rules are applied as the service applies them to the store. */
final class Model {

    static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    static final Boundary OUTLINE = Squares.rectangle(0, 0, 12, 8);

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    final Map<DivisionCode, Division> nodes = new TreeMap<>();
    final List<DivisionCode> givenOut = new ArrayList<>();
    private final Map<DivisionCode, Integer> lastChild = new HashMap<>();
    private int households = 1_000;
    private int microGrids;

    Model() {
        open(COMMUNITY, "网格", households, OUTLINE);
    }

    private void open(DivisionCode parent, String name, int size, Boundary boundary) {
        var code = number(parent);
        var facts = new GridFacts(GridKind.BASIC, size, 3 * size);
        store(Division.opened(code, name, facts, boundary, UUID.randomUUID(), NOW)
                .next());
    }

    private DivisionCode number(DivisionCode parent) {
        var code = parent.child(lastChild.merge(parent, 1, Integer::sum));
        givenOut.add(code);
        return code;
    }

    private void store(Division division) {
        nodes.put(division.code(), division);
    }

    /** A grid without an outline. */
    void create(int size) {
        households += size;
        open(COMMUNITY, "新网格", size, null);
    }

    void createMicroGrid(int grid, int size) {
        microGrids++;
        open(pick(live(DivisionLevel.GRID), grid).code(), "m-" + microGrids, size, null);
    }

    void split(int grid, List<Integer> weights) {
        var whole = pick(live(DivisionLevel.GRID), grid);
        var inside = inside(whole);
        var sizes = shares(whole.grid().households(), weights);
        var people = shares(whole.grid().population(), weights);
        var outlines = whole.boundary() == null
                ? null
                : Cut.into(whole.boundary(), weights).orElse(null);
        if (whole.boundary() != null && outlines == null) {
            return; // cannot be cut straight
        }
        var parts = IntStream.range(0, weights.size())
                .mapToObj(i -> new Part(
                        "部分" + i,
                        sizes.get(i),
                        people.get(i),
                        outlines == null ? null : outlines.get(i),
                        inside.stream()
                                .map(Division::code)
                                .filter(code -> Math.floorMod(code.hashCode(), weights.size()) == i)
                                .toList()))
                .toList();
        carryOut(Cause.SPLIT, new Split(whole, inside, parts).plan());
    }

    private static List<Integer> shares(int total, List<Integer> weights) {
        var sum = weights.stream().mapToInt(Integer::intValue).sum();
        var shares = new ArrayList<>(weights.stream()
                .map(weight -> (int) ((long) total * weight / sum))
                .toList());
        shares.set(
                0,
                shares.getFirst()
                        + total
                        - shares.stream().mapToInt(Integer::intValue).sum());
        return shares;
    }

    /** Any two grids, near or not. */
    void merge(int one, int other) {
        var grids = live(DivisionLevel.GRID);
        var pair = List.of(pick(grids, one), pick(grids, other));
        if (pair.getFirst().equals(pair.getLast())) {
            return;
        }
        var inside = pair.stream().flatMap(grid -> inside(grid).stream()).toList();
        carryOut(Cause.MERGED, new Merge(COMMUNITY, pair, inside, "合并").plan());
    }

    /** A grid with the neighbour that it shares the longest border with. */
    void mergeNeighbours(int one) {
        var grids = live(DivisionLevel.GRID).stream()
                .filter(grid -> grid.boundary() != null)
                .toList();
        var grid = pick(grids, one);
        tiling().neighbours(grid.code()).stream()
                .findFirst()
                .ifPresent(neighbour -> merge(
                        live(DivisionLevel.GRID).indexOf(grid),
                        live(DivisionLevel.GRID).indexOf(nodes.get(neighbour.name()))));
    }

    /** As {@link Steps} does, in the same order. */
    private void carryOut(Cause cause, Plan plan) {
        var id = UUID.randomUUID().toString();
        var ordered = Restructuring.ordered(new Origin(id, cause, null, NOW), plan, NOW)
                .next();
        plan.leavers()
                .forEach(leaver -> store(
                        nodes.get(leaver.code()).leaving(id, leaver.version()).next()));
        var given = IntStream.range(0, plan.numbers())
                .mapToObj(i -> number(COMMUNITY))
                .toList();
        var reserved = ordered.reserved(plan.codes(given)).next();
        var codes = reserved.codes();
        givenOut.addAll(codes.subList(given.size(), codes.size()));
        plan.positions().forEach(i -> {
            var newcomer = plan.newcomers().get(i);
            store(Division.awaited(
                            codes.get(i), newcomer.name(), newcomer.facts(), newcomer.boundary(), reserved.birth(i))
                    .next());
            lastChild.put(codes.get(i), plan.childrenOf(i));
        });
        var effective = reserved.effective().next();
        codes.forEach(code ->
                store(nodes.get(code).settled(id, UUID.randomUUID(), NOW).next()));
        plan.leavers()
                .forEach(leaver -> store(nodes.get(leaver.code())
                        .retired(effective.retired(leaver), UUID.randomUUID())
                        .next()));
    }

    private static Division pick(List<Division> grids, int any) {
        return grids.get(Math.floorMod(any, grids.size()));
    }

    List<Division> live(DivisionLevel level) {
        return nodes.values().stream()
                .filter(node -> node.level() == level && node.standing() == null)
                .toList();
    }

    private List<Division> inside(Division grid) {
        return live(DivisionLevel.MICRO_GRID).stream()
                .filter(microGrid -> microGrid.id().startsWith(grid.id()))
                .toList();
    }

    Tiling<DivisionCode> tiling() {
        var outlines = new TreeMap<DivisionCode, Boundary>();
        live(DivisionLevel.GRID).stream()
                .filter(grid -> grid.boundary() != null)
                .forEach(grid -> outlines.put(grid.code(), grid.boundary()));
        return Tiling.of(OUTLINE, outlines);
    }

    int expectedHouseholds() {
        return households;
    }

    int expectedMicroGrids() {
        return microGrids;
    }
}
