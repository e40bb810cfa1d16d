package org.linli.grid.restructuring.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.grid.boundary.Squares.rectangle;
import static org.linli.grid.restructuring.plan.Grids.COMMUNITY;
import static org.linli.grid.restructuring.plan.Grids.grid;
import static org.linli.grid.restructuring.plan.Grids.microGrid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.GridKind;
import org.linli.grid.boundary.Outline;
import org.linli.grid.division.Division;
import org.linli.grid.division.GridFacts;

class MergeTest {

    private static final Division WEST = grid(1, 150, rectangle(0, 0, 2, 2));
    private static final Division EAST = grid(2, 200, rectangle(2, 0, 4, 2));

    @Test
    void neighboursBecomeOneWithAllTheirMicroGrids() {
        var plan = merge(List.of(WEST, EAST), microGrid(1, 5, 40, null), microGrid(2, 1, 45, null))
                .plan();

        var merged = plan.newcomers().getFirst();
        assertThat(merged.facts()).isEqualTo(new GridFacts(GridKind.BASIC, 350, 1_050));
        assertThat(Outline.squareMetres(merged.boundary())).isEqualTo(Outline.squareMetres(rectangle(0, 0, 4, 2)));
        assertThat(merged.predecessors()).containsExactly(COMMUNITY.child(1), COMMUNITY.child(2));
        assertThat(plan.codes(List.of(COMMUNITY.child(3))))
                .containsExactly(
                        COMMUNITY.child(3),
                        COMMUNITY.child(3).child(1),
                        COMMUNITY.child(3).child(2));
    }

    @Test
    void distantGridsAreNeverMerged() {
        var distant = merge(List.of(WEST, grid(3, 10, rectangle(5, 0, 6, 2))));
        var corner = merge(List.of(WEST, grid(3, 10, rectangle(2, 2, 3, 3))));

        assertThat(refusal(distant)).isInstanceOf(PlanRefused.NotAdjacent.class);
        assertThat(refusal(corner).problem().slug()).isEqualTo("not-adjacent");
    }

    @Test
    void withSomeOutlinesMissingNobodyKnowsAndWithAllMissingTheCallerMust() {
        assertThat(refusal(merge(List.of(WEST, grid(3, 10, null))))).isInstanceOf(PlanRefused.OutlinesMissing.class);
        assertThat(merge(List.of(grid(3, 10, null), grid(4, 20, null)))
                        .plan()
                        .newcomers()
                        .getFirst()
                        .boundary())
                .isNull();
    }

    @Test
    void gridsOfDifferentKindsAreNotMerged() {
        var market = grid(GridKind.DEDICATED, 3, 0, rectangle(2, 0, 3, 2));

        assertThat(refusal(merge(List.of(WEST, market))).problem().slug()).isEqualTo("different-kinds");
    }

    private static Merge merge(List<Division> grids, Division... microGrids) {
        return new Merge(COMMUNITY, grids, List.of(microGrids), "合并网格");
    }

    private static PlanRefused refusal(Merge merge) {
        return catchThrowableOfType(PlanRefused.class, merge::plan);
    }
}
