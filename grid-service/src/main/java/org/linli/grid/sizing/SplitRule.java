package org.linli.grid.sizing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.boundary.Cut;
import org.linli.grid.boundary.Tiling;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.sizing.Sizing.Range;
import org.linli.grid.sizing.SizingProposals.ProposedPart;
import org.linli.grid.sizing.SizingProposals.SplitProposal;
import org.linli.grid.sizing.SizingProposals.Unresolved;
import org.linli.kit.problem.Text;

/**
 * How one that is too large is cut: into as few parts as may be, its micro-grids kept whole and in their order across the longer side,
 * the ground by households.
 *
 * @param microGrids by code
 */
record SplitRule(Division whole, List<Division> microGrids, Range range) {

    /** A proposal, or why there is none. */
    sealed interface Answer {}

    record Yes(SplitProposal proposal) implements Answer {}

    record No(Unresolved unresolved) implements Answer {}

    Answer answer() {
        var households = facts(whole).households();
        var fewest = Math.ceilDiv(households, range.to());
        var most = range.from() == 0 ? fewest : households / range.from();
        if (most < fewest) {
            return no(
                    "无法等分为 " + range.from() + "–" + range.to() + " 户的若干部分",
                    "no number of parts has " + range.from() + " to " + range.to() + " each");
        }
        return IntStream.rangeClosed(fewest, most)
                .mapToObj(this::parts)
                .flatMap(Optional::stream)
                .findFirst()
                .<Answer>map(parts -> new Yes(new SplitProposal(whole.code(), households, parts, reason(parts))))
                .orElseGet(
                        () -> no(
                                "微网格不可拆开，或边界无法切分；请先检查边界",
                                "its micro-grids stay whole, and so it cannot be shared out, or its outline not be cut; check the boundaries"));
    }

    private No no(String zh, String en) {
        var households = facts(whole).households();
        return new No(new Unresolved(
                whole.code(),
                households,
                new Text(households + " 户，过大；" + zh, households + " households are too many; " + en)));
    }

    private Text reason(List<ProposedPart> parts) {
        var sizes =
                parts.stream().map(part -> String.valueOf(part.households())).collect(Collectors.joining(" + "));
        var households = facts(whole).households();
        return new Text(
                households + " 户，多于 " + range.to() + " 户，分为 " + sizes + " 户",
                households + " households are more than " + range.to() + "; split into " + sizes);
    }

    private Optional<List<ProposedPart>> parts(int count) {
        var groups = Groups.of(whole, microGrids, count);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var facts = facts(whole);
        var weights = groups.get().stream().map(Groups::households).toList();
        var households = Apportionment.of(facts.households(), weights);
        if (!households.stream().allMatch(range::holds)) {
            return Optional.empty();
        }
        var population = Apportionment.of(facts.population(), households);
        return outlines(groups.get(), households)
                .map(outlines -> IntStream.range(0, count)
                        .mapToObj(i -> new ProposedPart(
                                name(i),
                                households.get(i),
                                population.get(i),
                                whole.boundary() == null ? null : outlines.get(i),
                                codes(groups.get().get(i))))
                        .toList());
    }

    private String name(int part) {
        var suffix = "-" + (part + 1);
        return whole.name().substring(0, Math.min(whole.name().length(), Division.NAME_LENGTH - suffix.length()))
                + suffix;
    }

    private static List<DivisionCode> codes(List<Division> group) {
        return group.stream().map(Division::code).sorted().toList();
    }

    /** Along the micro-grids where they cover the grid; straight where nobody knows how they lie; else not at all. */
    private Optional<List<Boundary>> outlines(List<List<Division>> groups, List<Integer> households) {
        var outline = whole.boundary();
        if (outline == null) {
            return Optional.of(List.of());
        }
        if (microGrids.stream().allMatch(microGrid -> microGrid.boundary() == null)) {
            return Cut.into(outline, households);
        }
        var around = microGrids.stream().anyMatch(microGrid -> microGrid.boundary() == null) ? null : outline;
        return around == null || !cover(around) ? Optional.empty() : unions(groups);
    }

    private boolean cover(@Nullable Boundary outline) {
        var tiling = Tiling.of(outline, byCode(microGrids));
        return tiling.overlaps().isEmpty()
                && tiling.overhangs().isEmpty()
                && tiling.gaps().isEmpty();
    }

    private static Optional<List<Boundary>> unions(List<List<Division>> groups) {
        var unions = groups.stream()
                .flatMap(group -> Tiling.of(null, byCode(group)).merged().stream())
                .toList();
        return unions.size() == groups.size() ? Optional.of(unions) : Optional.empty();
    }

    private static Map<DivisionCode, Boundary> byCode(List<Division> divisions) {
        return divisions.stream()
                .collect(Collectors.toMap(Division::code, division -> Objects.requireNonNull(division.boundary())));
    }

    private static GridFacts facts(Division division) {
        return Objects.requireNonNull(division.grid(), "a grid or micro-grid has its facts");
    }
}
