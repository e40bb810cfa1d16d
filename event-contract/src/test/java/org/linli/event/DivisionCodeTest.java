package org.linli.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    private static final DivisionCode MICRO_GRID = new DivisionCode("140213050001002003");

    @ParameterizedTest
    @CsvSource({
        "140213,DISTRICT",
        "140213050,STREET",
        "140213050001,COMMUNITY",
        "140213050001002,GRID",
        "140213050001002003,MICRO_GRID"
    })
    void theLengthTellsTheLevel(String code, DivisionLevel level) {
        assertThat(new DivisionCode(code).level()).isEqualTo(level);
        assertThat(MICRO_GRID.at(level)).isEqualTo(new DivisionCode(code));
        assertThat(level.digits()).isEqualTo(code.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14", "14021", "1402130", "14021305000a", "140213050001002003004", "１４０２１３", " 140213"})
    void whatIsNotACodeCannotExist(String malformed) {
        assertThatThrownBy(() -> new DivisionCode(malformed))
                .isInstanceOfSatisfying(
                        MalformedCode.class, e -> assertThat(e.code()).isEqualTo(malformed));
    }

    @Test
    void theLineageNamesEveryCodeThatCoversANode() {
        assertThat(new DivisionCode("140213050001").lineage())
                .containsExactly("14", "1402", "140213", "140213050", "140213050001");
    }

    @Test
    void aChildsCodeIsItsParentsWithThreeDigitsMore() {
        var grid = new DivisionCode("140213050001").child(7);

        assertThat(grid).isEqualTo(new DivisionCode("140213050001007"));
        assertThat(grid.parent()).isEqualTo(new DivisionCode("140213050001"));
        assertThat(grid.parent().covers(grid)).isTrue();
        assertThat(grid.covers(grid.parent())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, -1})
    void thereIsNoChildOutsideOneToNineHundredNinetyNine(int sequence) {
        var community = new DivisionCode("140213050001");

        assertThatThrownBy(() -> community.child(sequence)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDistrictHasNoParent() {
        var district = new DivisionCode("140213");

        assertThatThrownBy(district::parent).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void codesAreOrderedAsText() {
        assertThat(new DivisionCode("140213")).isLessThan(new DivisionCode("140213050"));
    }

    @Test
    void anEventGoesToItsFamilysTopic() {
        var event = new GridEvent.DivisionRegistered(UUID.randomUUID(), MICRO_GRID, 1, "x", Instant.EPOCH);

        assertThat(Topics.of(event)).isEqualTo(Topics.GRID).isIn(Topics.ALL);
        assertThat(event.subject()).isEqualTo(MICRO_GRID.value());
        assertThat(Topics.deadLetters(Topics.GRID)).isEqualTo("grid.events.dlt");
    }
}
