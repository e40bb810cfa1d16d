package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.position.Position;
import org.linli.grid.station.StationRefused.ClosedForGood;

class StationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final StationFacts FACTS = facts("康吉驿站");

    private final Station station = Station.opened("s-1", FACTS, GRID).next();

    @Test
    void aStationIsFoundByItsGridAndItsTile() {
        assertThat(station.divisions()).contains("140213", "140213050001", GRID.value());
        assertThat(station.tile()).isEqualTo(Tile.of(FACTS.place()).name());
        assertThat(station.version()).isEqualTo(1);
        assertThat(station.closedAt()).isNull();
    }

    @Test
    void whatIsToldOfItIsReplaced() {
        var changed = station.changed(facts("永泰驿站"), GRID.parent().child(2)).next();

        assertThat(changed.facts().name()).isEqualTo("永泰驿站");
        assertThat(changed.divisions()).contains(GRID.parent().child(2).value()).doesNotContain(GRID.value());
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(station.changed(facts("康吉驿站"), GRID).next()).isSameAs(station);
        assertThat(station.follows(GRID).next()).isSameAs(station);
    }

    @Test
    void whatIsClosedStaysClosed() {
        var closed = station.closed(NOW).next();

        assertThat(closed.closedAt()).isEqualTo(NOW);
        assertThat(closed.closed(NOW.plusSeconds(60)).next()).isSameAs(closed);
        assertThatThrownBy(() -> closed.changed(facts("永泰驿站"), GRID)).isInstanceOf(ClosedForGood.class);
    }

    @Test
    void itFollowsItsGridAlsoWhenItIsClosed() {
        var followed =
                station.closed(NOW).next().follows(GRID.parent().child(3)).next();

        assertThat(followed.division()).isEqualTo(GRID.parent().child(3));
        assertThat(followed.closedAt()).isEqualTo(NOW);
    }

    private static StationFacts facts(String name) {
        return new StationFacts(
                name,
                StationKind.WAY_STATION,
                new Position(113.3, 40.08),
                null,
                List.of(Facility.TOILET),
                new OpeningHours(List.of(new Opening(DayOfWeek.MONDAY, "08:30", "18:00"))));
    }
}
