package org.linli.grid.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.grid.boundary.Squares.rectangle;
import static org.linli.grid.restructuring.plan.Grids.COMMUNITY;
import static org.linli.grid.restructuring.plan.Grids.grid;
import static org.linli.grid.restructuring.plan.Grids.microGrid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.GridKind;
import org.linli.grid.division.Division;
import org.linli.grid.restructuring.plan.Merge;
import org.linli.grid.restructuring.plan.Part;
import org.linli.grid.restructuring.plan.Split;
import org.linli.grid.sizing.Sizing.Range;
import org.linli.grid.sizing.SizingProposals.MergeProposal;
import org.linli.grid.sizing.SizingProposals.ProposedPart;
import org.linli.grid.sizing.SizingProposals.SplitProposal;
import org.linli.grid.sizing.SizingProposals.Unresolved;

class ProposerTest {

    private static final Sizing SIZING = new Sizing(new Range(300, 500), new Range(30, 50));

    @Test
    void whatHasTheRightSizeIsLeftAlone() {
        var proposals =
                propose(List.of(grid(1, 300, null), grid(2, 500, rectangle(0, 0, 1, 1))), microGrid(1, 1, 30, null));

        assertThat(proposals.splits()).isEmpty();
        assertThat(proposals.merges()).isEmpty();
        assertThat(proposals.unresolved()).isEmpty();
    }

    @Test
    void aGridThatIsTooLargeIsSplitIntoAsFewPartsAsMayBe() {
        var large = grid(1, 1_201, rectangle(0, 0, 6, 2));

        var split = propose(List.of(large)).splits().getFirst();

        assertThat(split.parts()).extracting(ProposedPart::households).containsExactly(401, 400, 400);
        assertThat(split.parts()).extracting(ProposedPart::name).containsExactly("网格1-1", "网格1-2", "网格1-3");
        assertThat(split.reason().en()).isEqualTo("1201 households are more than 500; split into 401 + 400 + 400");
        applies(large, List.of(), split);
    }

    @Test
    void microGridsStayWholeAndTheOutlineFollowsThem() {
        var large = grid(1, 700, rectangle(0, 0, 4, 1));
        var microGrids = List.of(
                microGrid(1, 1, 50, rectangle(3, 0, 4, 1)),
                microGrid(1, 2, 50, rectangle(0, 0, 1, 1)),
                microGrid(1, 3, 40, rectangle(2, 0, 3, 1)),
                microGrid(1, 4, 40, rectangle(1, 0, 2, 1)));

        var split = propose(List.of(large), microGrids.toArray(Division[]::new))
                .splits()
                .getFirst();

        assertThat(split.parts())
                .extracting(ProposedPart::microGrids)
                .containsExactly(
                        List.of(microGrids.get(1).code(), microGrids.get(3).code()),
                        List.of(microGrids.get(0).code(), microGrids.get(2).code()));
        applies(large, microGrids, split);
    }

    @Test
    void microGridsWithoutOutlinesAreSharedOutInTheOrderOfTheirCodes() {
        var large = grid(1, 600, null);
        var microGrids = List.of(microGrid(1, 1, 40, null), microGrid(1, 2, 20, null), microGrid(1, 3, 60, null));

        var split = propose(List.of(large), microGrids.toArray(Division[]::new))
                .splits()
                .getFirst();

        assertThat(split.parts()).extracting(ProposedPart::households).containsExactly(300, 300);
        assertThat(split.parts().getFirst().microGrids()).hasSize(2);
        applies(large, microGrids, split);
    }

    @Test
    void whatCannotBeSharedOutIsSaidAndNotForced() {
        var between = grid(1, 550, null);
        var lumpy = grid(2, 700, null);

        var proposals = propose(List.of(between, lumpy), microGrid(2, 1, 30, null), microGrid(2, 2, 50, null));

        assertThat(proposals.splits()).isEmpty();
        assertThat(proposals.unresolved())
                .extracting(Unresolved::code)
                .containsExactly(COMMUNITY.child(1), COMMUNITY.child(2));
        assertThat(proposals.unresolved().getFirst().reason().en()).contains("no number of parts");
    }

    @Test
    void neighboursThatAreTooSmallAreMergedAndDistantOnesNever() {
        var grids = List.of(
                grid(1, 150, rectangle(0, 0, 1, 1)),
                grid(2, 450, rectangle(1, 0, 2, 1)),
                grid(3, 160, rectangle(0, 1, 1, 2)),
                grid(4, 150, rectangle(8, 8, 9, 9)));

        var proposals = propose(grids);

        var merge = proposals.merges().getFirst();
        assertThat(proposals.merges()).hasSize(1);
        assertThat(merge.grids()).containsExactly(COMMUNITY.child(1), COMMUNITY.child(3));
        assertThat(merge.households()).isEqualTo(310);
        assertThat(proposals.unresolved()).extracting(Unresolved::code).containsExactly(COMMUNITY.child(4));
        assertThat(new Merge(COMMUNITY, List.of(grids.get(0), grids.get(2)), List.of(), merge.name())
                        .plan()
                        .newcomers()
                        .getFirst()
                        .boundary())
                .isEqualTo(merge.boundary());
    }

    @Test
    void asManyNeighboursAsItTakesAreMerged() {
        var proposals = propose(List.of(
                grid(1, 100, rectangle(0, 0, 1, 1)),
                grid(2, 100, rectangle(1, 0, 2, 1)),
                grid(3, 100, rectangle(2, 0, 3, 1))));

        assertThat(proposals.merges())
                .singleElement()
                .extracting(MergeProposal::households)
                .isEqualTo(300);
        assertThat(proposals.unresolved()).isEmpty();
    }

    @Test
    void aGridWithoutOutlineIsNeverMergedAndADedicatedOneNeverTouched() {
        var proposals = propose(List.of(
                grid(1, 100, null),
                grid(2, 250, rectangle(0, 0, 1, 1)),
                grid(GridKind.DEDICATED, 3, 100, rectangle(1, 0, 2, 1)),
                grid(GridKind.DEDICATED, 4, 9_000, null)));

        assertThat(proposals.merges()).isEmpty();
        assertThat(proposals.splits()).isEmpty();
        assertThat(proposals.unresolved())
                .extracting(Unresolved::code)
                .containsExactly(COMMUNITY.child(1), COMMUNITY.child(2));
    }

    @Test
    void microGridsAreLookedAtWhereTheirGridStays() {
        var proposals = propose(
                List.of(grid(1, 400, null), grid(2, 900, null)),
                microGrid(1, 1, 20, rectangle(0, 0, 1, 1)),
                microGrid(1, 2, 25, rectangle(1, 0, 2, 1)),
                microGrid(1, 3, 80, rectangle(2, 0, 4, 1)),
                microGrid(2, 1, 100, null),
                microGrid(2, 2, 100, null));

        assertThat(proposals.splits())
                .extracting(SplitProposal::code)
                .containsExactly(COMMUNITY.child(2), COMMUNITY.child(1).child(3));
        assertThat(proposals.merges()).singleElement().satisfies(merge -> {
            assertThat(merge.parent()).isEqualTo(COMMUNITY.child(1));
            assertThat(merge.households()).isEqualTo(45);
        });
    }

    @Test
    void theOrderInWhichGridsComeDoesNotMatter() {
        var grids = List.of(
                grid(1, 100, rectangle(0, 0, 1, 1)),
                grid(2, 220, rectangle(1, 0, 2, 1)),
                grid(3, 210, rectangle(0, 1, 1, 2)),
                grid(4, 1_000, rectangle(1, 1, 2, 2)));

        assertThat(propose(grids.reversed())).isEqualTo(propose(grids));
    }

    @Test
    void sharesAddUp() {
        assertThat(Apportionment.of(10, List.of(1, 1, 1))).containsExactly(4, 3, 3);
        assertThat(Apportionment.of(7, List.of(0, 0))).containsExactly(4, 3);
        assertThat(Apportionment.of(1_000, List.of(333, 333, 334))).containsExactly(333, 333, 334);
    }

    /** What is proposed can be asked for. */
    private static void applies(Division whole, List<Division> microGrids, SplitProposal split) {
        var parts = split.parts().stream()
                .map(part ->
                        new Part(part.name(), part.households(), part.population(), part.boundary(), part.microGrids()))
                .toList();
        assertThat(new Split(whole, microGrids, parts).plan().numbers()).isEqualTo(parts.size());
    }

    private static SizingProposals propose(List<Division> grids, Division... microGrids) {
        return Proposer.of(COMMUNITY, grids, List.of(microGrids), SIZING);
    }
}
