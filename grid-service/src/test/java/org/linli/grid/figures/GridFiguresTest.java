package org.linli.grid.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.GridKind;
import org.linli.grid.figures.DivisionCount.Alike;
import org.linli.grid.sizing.Sizing;
import org.linli.grid.sizing.Sizing.Range;
import org.linli.grid.staff.StaffRole;

class GridFiguresTest {

    private static final DivisionCode DISTRICT = new DivisionCode("140213");
    private static final Sizing SIZING = new Sizing(new Range(300, 500), new Range(30, 50));

    @Test
    void divisionsAreCountedByLevelAndGridsByKind() {
        var figures = figures(List.of(
                official(DivisionLevel.DISTRICT, 1),
                official(DivisionLevel.STREET, 18),
                official(DivisionLevel.COMMUNITY, 202),
                cells(DivisionLevel.GRID, GridKind.BASIC, 400, 3),
                cells(DivisionLevel.GRID, GridKind.BASIC, 401, 2),
                cells(DivisionLevel.GRID, GridKind.DEDICATED, 0, 4),
                cells(DivisionLevel.MICRO_GRID, GridKind.BASIC, 40, 6)));

        assertThat(figures.streets()).isEqualTo(18);
        assertThat(figures.communities()).isEqualTo(202);
        assertThat(figures.gridsTotal()).isEqualTo(9);
        assertThat(figures.gridsByKind())
                .isEqualTo(Map.of(GridKind.BASIC, 5L, GridKind.RURAL, 0L, GridKind.DEDICATED, 4L));
        assertThat(figures.microGrids()).isEqualTo(6);
    }

    @Test
    void householdsAreThoseOfTheGridsAlone() {
        var figures = figures(List.of(
                cells(DivisionLevel.GRID, GridKind.BASIC, 400, 3),
                cells(DivisionLevel.MICRO_GRID, GridKind.BASIC, 40, 30)));

        assertThat(figures.households()).isEqualTo(1_200);
        assertThat(figures.population()).isEqualTo(3_600);
    }

    @ParameterizedTest
    @CsvSource({
        "GRID,       BASIC,     299, 1",
        "GRID,       BASIC,     300, 0",
        "GRID,       RURAL,     500, 0",
        "GRID,       RURAL,     501, 1",
        "GRID,       DEDICATED,   0, 0",
        "MICRO_GRID, BASIC,      29, 1",
        "MICRO_GRID, RURAL,      30, 0",
        "MICRO_GRID, BASIC,      50, 0",
        "MICRO_GRID, DEDICATED,  51, 1",
    })
    void whatIsTooSmallOrTooLargeIsCounted(DivisionLevel level, GridKind kind, int households, long outside) {
        var figures = figures(List.of(cells(level, kind, households, 1)));

        assertThat(figures.gridsOutsideSize() + figures.microGridsOutsideSize()).isEqualTo(outside);
        assertThat(level == DivisionLevel.GRID ? figures.gridsOutsideSize() : figures.microGridsOutsideSize())
                .isEqualTo(outside);
    }

    @Test
    void peopleAreCountedOnceInAllAndOnceForEachOfTheirRoles() {
        var staff = List.of(
                new StaffCount(Set.of(StaffRole.GRID_LEAD), 2),
                new StaffCount(Set.of(StaffRole.GRID_LEAD, StaffRole.FULL_TIME), 3),
                new StaffCount(Set.of(StaffRole.GRID_LEAD), 1));

        var figures = GridFigures.of(DISTRICT, List.of(), staff, SIZING);

        assertThat(figures.staffTotal()).isEqualTo(6);
        assertThat(figures.staffByRole())
                .hasSize(StaffRole.values().length)
                .containsEntry(StaffRole.GRID_LEAD, 6L)
                .containsEntry(StaffRole.FULL_TIME, 3L)
                .containsEntry(StaffRole.SPECIALIST, 0L);
    }

    @Test
    void aRangeRunsUpwards() {
        assertThatThrownBy(() -> new Range(500, 300)).isInstanceOf(IllegalArgumentException.class);
    }

    private static GridFigures figures(List<DivisionCount> counts) {
        return GridFigures.of(DISTRICT, counts, List.of(), SIZING);
    }

    private static DivisionCount official(DivisionLevel level, long count) {
        return new DivisionCount(new Alike(level, null, null, null), count, 0);
    }

    /** Three people to a household. */
    private static DivisionCount cells(DivisionLevel level, GridKind kind, int households, long count) {
        return new DivisionCount(new Alike(level, kind, households, null), count, 3L * households * count);
    }
}
