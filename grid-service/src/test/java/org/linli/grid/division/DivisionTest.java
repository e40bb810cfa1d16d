package org.linli.grid.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;

class DivisionTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final DivisionCode GRID = COMMUNITY.child(1);
    private static final UUID EVENT = UUID.fromString("0193f0a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Boundary TRIANGLE = Boundary.polygon(
            List.of(List.of(List.of(113.3, 40.0), List.of(113.4, 40.0), List.of(113.4, 40.1), List.of(113.3, 40.0))));

    @Test
    void aRegisteredDivisionKnowsItsPlaceInTheTree() {
        var division = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW).next();

        assertThat(division.level()).isEqualTo(DivisionLevel.COMMUNITY);
        assertThat(division.parent()).isEqualTo("140213050");
        assertThat(division.divisions()).containsExactly("14", "1402", "140213", "140213050", "140213050001");
        assertThat(division.grid()).isNull();
    }

    @Test
    void aDistrictHasNoParent() {
        var district = Division.registered(new DivisionCode("140213"), "平城区", EVENT, NOW)
                .next();

        assertThat(district.parent()).isNull();
    }

    @Test
    void aRegisteredDivisionIsTold() {
        var event = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW).event();

        assertThat(event).contains(new DivisionRegistered(EVENT, COMMUNITY, 1, "康吉社区", NOW));
    }

    @Test
    void anOpenedGridIsToldWithEverythingThatIsKnownOfIt() {
        var facts = new GridFacts(GridKind.RURAL, 400, 1_100);

        var change = Division.opened(GRID, "第一网格", facts, TRIANGLE, EVENT, NOW);

        assertThat(change.next().grid()).isEqualTo(facts);
        assertThat(change.event())
                .contains(new GridRegistered(EVENT, GRID, 1, "第一网格", GridKind.RURAL, 400, TRIANGLE, NOW));
    }

    @Test
    void aNewNameIsToldUnderTheNextVersion() {
        var division = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW).next();

        var change = division.renamed("康乐社区", EVENT, NOW);

        assertThat(change.next().name()).isEqualTo("康乐社区");
        assertThat(change.next().version()).isEqualTo(2);
        assertThat(change.event()).contains(new DivisionRegistered(EVENT, COMMUNITY, 2, "康乐社区", NOW));
    }

    @Test
    void theSameNameChangesNothing() {
        var division = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW).next();

        assertThat(division.renamed("康吉社区", EVENT, NOW).next()).isSameAs(division);
    }

    @Test
    void aDrawnOutlineIsToldUnderTheNextVersion() {
        var division = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW).next();

        var change = division.outlined(TRIANGLE, EVENT, NOW);

        assertThat(change.next().boundary()).isEqualTo(TRIANGLE);
        assertThat(change.event()).contains(new BoundaryDrawn(EVENT, COMMUNITY, 2, TRIANGLE, NOW));
    }

    @Test
    void theSameOutlineChangesNothing() {
        var drawn = Division.registered(COMMUNITY, "康吉社区", EVENT, NOW)
                .next()
                .outlined(TRIANGLE, EVENT, NOW)
                .next();

        assertThat(drawn.outlined(TRIANGLE, EVENT, NOW).next()).isSameAs(drawn);
    }
}
