package org.linli.grid.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.day.Period;
import org.linli.grid.legacy.LegacyRefused.AlreadyMapped;
import org.linli.grid.legacy.LegacyRefused.TooManyMappings;
import org.linli.grid.legacy.LegacyRefused.UnknownGrid;
import org.linli.kit.problem.NotFound;

class LegacyGridTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final LegacyGrid police = LegacyGrid.registered("l-1", STREET, LegacySystem.POLICE, "P-7", "第七警务区")
            .next();

    @Test
    void itsCodeIsUniqueInTheDistrictAndSystem() {
        assertThat(police.slot()).isEqualTo("140213/POLICE/P-7");
    }

    @Test
    void itMapsOntoAGridAgainOnlyAfterTheFirstTimeIsOver() {
        var mapped = police.mapped(mapping("m-1", GRID, JANUARY, null)).next();

        assertThatThrownBy(() -> mapped.mapped(mapping("m-2", GRID, JUNE, null)))
                .isInstanceOf(AlreadyMapped.class);
        var ended = mapped.ended("m-1", JUNE).next();
        assertThat(ended.mapped(mapping("m-2", GRID, JUNE, null)).next().mappings())
                .hasSize(2);
    }

    @Test
    void theSameMappingAgainAndWhatIsOverStayAsTheyAre() {
        var mapped = police.mapped(mapping("m-1", GRID, JANUARY, JUNE)).next();

        assertThat(mapped.mapped(mapping("m-1", GRID, JANUARY, JUNE)).next()).isSameAs(mapped);
        assertThat(mapped.ended("m-1", JUNE.plusDays(1)).next()).isSameAs(mapped);
    }

    @Test
    void itIsFoundByAMicroGridAndByTheGridAroundIt() {
        var mapped = police.mapped(mapping("m-1", GRID.child(3), JANUARY, null)).next();

        assertThat(mapped.cells()).containsExactly(GRID.value(), GRID.child(3).value());
    }

    @Test
    void anotherDistrictsGridIsNotItsOwn() {
        var elsewhere = new DivisionCode("140214050001001");

        assertThatThrownBy(() -> police.requireDistrictOf(elsewhere)).isInstanceOf(UnknownGrid.class);
    }

    @Test
    void aMappingThatItDoesNotHaveIsNotEnded() {
        assertThatThrownBy(() -> police.ended("m-1", JUNE)).isInstanceOf(NotFound.class);
    }

    @Test
    void itsMappingsAreLimited() {
        var full = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> mapping("m-" + i, GRID.parent().child(i), JANUARY, null))
                .reduce(police, (grid, mapping) -> grid.mapped(mapping).next(), (one, other) -> other);

        assertThatThrownBy(() -> full.mapped(mapping("m-501", GRID.parent().child(501), JANUARY, null)))
                .isInstanceOf(TooManyMappings.class);
    }

    @Test
    void whatMappedOntoAGridThatIsNoMoreMapsOntoWhatTookItsPlaceOnce() {
        var mapped = police.mapped(mapping("m-1", GRID, JANUARY, null))
                .next()
                .mapped(mapping("m-2", GRID.parent().child(9), JANUARY, null))
                .next();
        var successors = List.of(GRID.parent().child(20), GRID.parent().child(21));

        var followed = mapped.followed(GRID, successors, JUNE).next();

        assertThat(followed.mappings())
                .extracting(mapping -> mapping.grid().value() + " "
                        + mapping.period().from() + " " + mapping.period().until())
                .containsExactly(
                        "140213050001001 2026-01-01 2026-06-01",
                        "140213050001020 2026-06-01 null",
                        "140213050001021 2026-06-01 null",
                        "140213050001009 2026-01-01 null");
        assertThat(followed.followed(GRID, successors, JUNE).next()).isSameAs(followed);
    }

    private static Mapping mapping(String id, DivisionCode grid, LocalDate from, LocalDate until) {
        return new Mapping(id, grid, Period.of(from, until));
    }
}
