package org.linli.grid.sizing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linli.event.DivisionCode;
import org.linli.event.GridKind;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;
import org.linli.grid.sizing.Sizing.Range;
import org.linli.grid.sizing.SizingProposals.MergeProposal;
import org.linli.grid.sizing.SizingProposals.SplitProposal;
import org.linli.grid.sizing.SizingProposals.Unresolved;

/** Collects proposals for the grids of a community, and for the micro-grids of those grids that stay as they are. */
final class Proposer {

    private final DivisionCode community;
    private final Sizing sizing;
    private final List<SplitProposal> splits = new ArrayList<>();
    private final List<MergeProposal> merges = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    private Proposer(DivisionCode community, Sizing sizing) {
        this.community = community;
        this.sizing = sizing;
    }

    /**
     * @param grids live
     * @param microGrids live, of any of them
     */
    static SizingProposals of(DivisionCode community, List<Division> grids, List<Division> microGrids, Sizing sizing) {
        var proposer = new Proposer(community, sizing);
        proposer.look(grids, microGrids);
        return new SizingProposals(
                community,
                List.copyOf(proposer.splits),
                List.copyOf(proposer.merges),
                proposer.unresolved.stream().sorted(comparing(Unresolved::code)).toList());
    }

    private void look(List<Division> grids, List<Division> microGrids) {
        var ordinary = grids.stream()
                .filter(grid -> facts(grid).kind() != GridKind.DEDICATED)
                .sorted(comparing(Division::code))
                .toList();
        var inside = microGrids.stream()
                .sorted(comparing(Division::code))
                .collect(groupingBy(microGrid -> microGrid.code().parent()));
        ordinary.forEach(grid -> split(grid, inside.getOrDefault(grid.code(), List.of()), sizing.grid()));
        merge(community, ordinary, sizing.grid());
        var changing = changing();
        ordinary.stream()
                .map(Division::code)
                .filter(code -> !changing.contains(code))
                .forEach(code -> {
                    var siblings = inside.getOrDefault(code, List.of());
                    siblings.forEach(microGrid -> split(microGrid, List.of(), sizing.microGrid()));
                    merge(code, siblings, sizing.microGrid());
                });
    }

    private Set<DivisionCode> changing() {
        var changing = new HashSet<DivisionCode>();
        splits.forEach(split -> changing.add(split.code()));
        merges.forEach(merge -> changing.addAll(merge.grids()));
        return changing;
    }

    private void split(Division whole, List<Division> microGrids, Range range) {
        if (facts(whole).households() <= range.to()) {
            return;
        }
        switch (new SplitRule(whole, microGrids, range).answer()) {
            case SplitRule.Yes(var proposal) -> splits.add(proposal);
            case SplitRule.No(var why) -> unresolved.add(why);
        }
    }

    private void merge(DivisionCode parent, List<Division> siblings, Range range) {
        var rule = new MergeRule(parent, siblings, range).applied();
        merges.addAll(rule.proposals());
        unresolved.addAll(rule.unresolved());
    }

    private static GridFacts facts(Division division) {
        return Objects.requireNonNull(division.grid(), "a grid or micro-grid has its facts");
    }
}
