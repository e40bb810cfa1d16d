package org.linli.request.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far somebody has heard, as it is written and read. */
class PositionTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var position = new Position(Map.of(3, 4L, 0, 17L));
        assertThat(position).hasToString("0-17.3-4");
        assertThat(Position.read("0-17.3-4")).contains(position);
        assertThat(Position.read(Position.NOWHERE.toString())).contains(Position.NOWHERE);
    }

    @Test
    void itOnlyMovesAhead() {
        var position = Position.NOWHERE.with(0, 5).with(1, 2).with(0, 3);
        assertThat(position.ahead(new Position(Map.of(1, 9L, 2, 0L)))).hasToString("0-5.1-9.2-0");
        assertThat(position.includes(0, 5)).isTrue();
        assertThat(position.includes(0, 6)).isFalse();
        assertThat(position.includes(7, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "0", "0-", "-1", "0-1.", "0-1,1-2", "0-1234567890123456789", "00000-1", "0--1", " 0-1"})
    void whatNobodyWroteIsNotRead(String text) {
        assertThat(Position.read(text)).isEmpty();
    }
}
