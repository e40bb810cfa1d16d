package org.linli.grid.restructuring.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.grid.boundary.Squares.rectangle;
import static org.linli.grid.restructuring.plan.Grids.COMMUNITY;
import static org.linli.grid.restructuring.plan.Grids.grid;
import static org.linli.grid.restructuring.plan.Grids.microGrid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Origin.Cause;

class SplitTest {

    private static final Division WHOLE = grid(1, 600, rectangle(0, 0, 4, 2));
    private static final Boundary WEST = rectangle(0, 0, 2, 2);
    private static final Boundary EAST = rectangle(2, 0, 4, 2);
    private static final DivisionCode FIRST = COMMUNITY.child(1).child(1);
    private static final DivisionCode SECOND = COMMUNITY.child(1).child(2);
    private static final List<Division> MICRO_GRIDS = List.of(microGrid(1, 1, 40, null), microGrid(1, 2, 50, null));

    @Test
    void aGridIsReplacedByItsPartsAndEachMicroGridGoesWithOne() {
        var split = new Split(WHOLE, MICRO_GRIDS, List.of(part(350, WEST, SECOND), part(250, EAST, FIRST)));

        var plan = split.plan();

        assertThat(plan.parent()).isEqualTo(COMMUNITY);
        assertThat(plan.numbers()).isEqualTo(2);
        var codes = plan.codes(List.of(COMMUNITY.child(7), COMMUNITY.child(9)));
        assertThat(codes)
                .extracting(DivisionCode::value)
                .containsExactly("140213050001007", "140213050001009", "140213050001009001", "140213050001007001");
        assertThat(plan.leavers())
                .extracting(leaver -> plan.successors(leaver, codes))
                .containsExactly(List.of(codes.get(0), codes.get(1)), List.of(codes.get(2)), List.of(codes.get(3)));
        assertThat(plan.newcomers())
                .extracting(Newcomer::cause)
                .containsExactly(Cause.SPLIT, Cause.SPLIT, Cause.MOVED, Cause.MOVED);
    }

    @Test
    void householdsAndPeopleAreNeitherLostNorMade() {
        var fewer = new Split(WHOLE, List.of(), List.of(part(350, WEST), part(249, EAST)));
        var people = new Split(
                WHOLE,
                List.of(),
                List.of(new Part("a", 300, 1, WEST, List.of()), new Part("b", 300, 1, EAST, List.of())));

        assertThat(refusal(fewer)).isInstanceOf(PlanRefused.NotConserved.class);
        assertThat(refusal(people).problem().detail().en())
                .contains("population")
                .contains("1800");
    }

    @Test
    void everyMicroGridGoesToExactlyOnePart() {
        var forgotten = new Split(WHOLE, MICRO_GRIDS, List.of(part(350, WEST, FIRST), part(250, EAST)));
        var twice = new Split(WHOLE, MICRO_GRIDS, List.of(part(350, WEST, FIRST, SECOND), part(250, EAST, FIRST)));
        var foreign = new Split(
                WHOLE,
                MICRO_GRIDS,
                List.of(
                        part(350, WEST, FIRST, SECOND),
                        part(250, EAST, COMMUNITY.child(2).child(1))));

        assertThat(refusal(forgotten).problem().detail().en()).contains(SECOND.value());
        assertThat(refusal(twice).problem().detail().en()).contains(FIRST.value());
        assertThat(refusal(foreign).problem().detail().en()).contains("140213050001002001");
        assertThat(refusal(foreign).problem().slug()).isEqualTo("micro-grids-not-distributed");
    }

    @Test
    void thePartsCoverTheGroundOfTheWhole() {
        var overlapping = new Split(WHOLE, List.of(), List.of(part(350, rectangle(0, 0, 3, 2)), part(250, EAST)));
        var gap = new Split(WHOLE, List.of(), List.of(part(350, rectangle(0, 0, 1, 2)), part(250, EAST)));
        var outside = new Split(WHOLE, List.of(), List.of(part(350, WEST), part(250, rectangle(2, 0, 5, 2))));

        assertThat(refusal(overlapping).problem().detail().en()).startsWith("parts 1 and 2 share");
        assertThat(refusal(gap).problem().detail().zh()).startsWith("遗漏");
        assertThat(refusal(outside).problem().detail().en()).endsWith("of part 2 lie outside");
        assertThat(refusal(outside).problem().slug()).isEqualTo("parts-do-not-tile");
    }

    @Test
    void thePartsHaveOutlinesExactlyIfTheWholeHas() {
        var without = new Split(WHOLE, List.of(), List.of(part(350, WEST), part(250, null)));
        var with = new Split(grid(1, 600, null), List.of(), List.of(part(350, WEST), part(250, EAST)));
        var none = new Split(grid(1, 600, null), List.of(), List.of(part(350, null), part(250, null)));

        assertThat(refusal(without)).isInstanceOf(PlanRefused.OutlinesMissing.class);
        assertThat(refusal(with).problem().slug()).isEqualTo("outlines-missing");
        assertThat(none.plan().newcomers()).hasSize(2);
    }

    private static PlanRefused refusal(Split split) {
        return catchThrowableOfType(PlanRefused.class, split::plan);
    }

    private static Part part(int households, Boundary boundary, DivisionCode... microGrids) {
        return new Part("部分", households, 3 * households, boundary, List.of(microGrids));
    }
}
