package org.linli.grid.sizing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.sizing.Sizing.Range;
import org.linli.grid.sizing.SizingProposals.MergeProposal;
import org.linli.grid.sizing.SizingProposals.Unresolved;
import org.linli.kit.problem.Text;

/**
 * Which siblings are merged: each that is too small, the smallest first, with neighbours of its kind until they are enough. A neighbour
 * that makes it enough is preferred, then one that is too small itself, then the one with the longest common border.
 */
final class MergeRule {

    private final DivisionCode parent;
    private final Range range;
    private final Map<DivisionCode, Division> drawn = new HashMap<>();
    private final List<Division> small;
    private final Tiling<DivisionCode> tiling;
    private final Set<DivisionCode> taken = new HashSet<>();
    private final List<MergeProposal> proposals = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    /**
     * @param siblings live; dedicated ones left out
     */
    MergeRule(DivisionCode parent, List<Division> siblings, Range range) {
        this.parent = parent;
        this.range = range;
        siblings.stream()
                .filter(division -> division.boundary() != null)
                .forEach(division -> drawn.put(division.code(), division));
        this.small = siblings.stream()
                .filter(division -> households(division) < range.from())
                .sorted(comparing(MergeRule::households).thenComparing(Division::code))
                .toList();
        this.tiling = Tiling.of(
                null,
                drawn.values().stream()
                        .collect(Collectors.toMap(
                                Division::code, division -> Objects.requireNonNull(division.boundary()))));
    }

    /** Looks at all of them. */
    MergeRule applied() {
        small.forEach(this::look);
        return this;
    }

    List<MergeProposal> proposals() {
        return proposals.stream()
                .sorted(comparing(proposal -> proposal.grids().getFirst()))
                .toList();
    }

    /** Those that a later one has not taken in after all. */
    List<Unresolved> unresolved() {
        return unresolved.stream()
                .filter(one -> !taken.contains(one.code()))
                .sorted(comparing(Unresolved::code))
                .toList();
    }

    private void look(Division seed) {
        if (taken.contains(seed.code())) {
            return;
        }
        if (!drawn.containsKey(seed.code())) {
            unresolved.add(no(seed, "没有边界，不知其邻", "without an outline nobody knows its neighbours"));
            return;
        }
        var group = new ArrayList<>(List.of(seed));
        var next = next(group);
        while (sum(group) < range.from() && next.isPresent()) {
            group.add(next.get());
            next = next(group);
        }
        merged(group)
                .ifPresentOrElse(
                        outline -> propose(group, outline),
                        () -> unresolved.add(no(
                                seed,
                                "没有可容纳它的同类邻格（合并后不超过 " + range.to() + " 户）",
                                "no neighbours of its kind make " + range.from() + " to " + range.to() + " with it")));
    }

    private Optional<Boundary> merged(List<Division> group) {
        return sum(group) < range.from() ? Optional.empty() : outline(group);
    }

    private static Optional<Boundary> outline(List<Division> group) {
        return Tiling.of(
                        null,
                        group.stream()
                                .collect(Collectors.toMap(
                                        Division::code, division -> Objects.requireNonNull(division.boundary()))))
                .merged();
    }

    private void propose(List<Division> group, Boundary outline) {
        group.forEach(division -> taken.add(division.code()));
        var ordered = group.stream().sorted(comparing(Division::code)).toList();
        var sizes = ordered.stream()
                .map(division -> String.valueOf(households(division)))
                .collect(Collectors.joining(" + "));
        proposals.add(new MergeProposal(
                parent,
                ordered.stream().map(Division::code).toList(),
                ordered.getFirst().name(),
                sum(group),
                group.stream()
                        .mapToInt(division -> facts(division).population())
                        .sum(),
                outline,
                new Text(
                        sizes + " 户相邻，少于 " + range.from() + " 户者合并为 " + sum(group) + " 户",
                        sizes + " households side by side; what has fewer than " + range.from() + " is merged into "
                                + sum(group))));
    }

    private Optional<Division> next(List<Division> group) {
        var codes = group.stream().map(Division::code).collect(Collectors.toSet());
        var borders = new HashMap<DivisionCode, Double>();
        codes.forEach(code -> tiling.neighbours(code).forEach(n -> borders.merge(n.name(), n.metres(), Double::sum)));
        Comparator<Division> best = comparing((Division one) -> sum(group) + households(one) < range.from())
                .thenComparing(one -> households(one) >= range.from())
                .thenComparing(one -> Objects.requireNonNull(borders.get(one.code())), reverseOrder())
                .thenComparing(Division::code);
        return borders.keySet().stream()
                .filter(code -> !codes.contains(code) && !taken.contains(code))
                .flatMap(code -> Optional.ofNullable(drawn.get(code)).stream())
                .filter(one -> facts(one).kind() == facts(group.getFirst()).kind())
                .filter(one -> sum(group) + households(one) <= range.to())
                .min(best);
    }

    private Unresolved no(Division small, String zh, String en) {
        return new Unresolved(
                small.code(),
                households(small),
                new Text(households(small) + " 户，过小；" + zh, households(small) + " households are too few; " + en));
    }

    private static int sum(List<Division> group) {
        return group.stream().mapToInt(MergeRule::households).sum();
    }

    private static int households(Division division) {
        return facts(division).households();
    }

    private static GridFacts facts(Division division) {
        return Objects.requireNonNull(division.grid(), "a grid or micro-grid has its facts");
    }
}
