package org.linli.grid.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.linli.event.GridEvent.BoundaryDrawn;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.event.GridEvent.GridRegistered;
import org.linli.event.GridKind;
import org.linli.grid.locate.Place.Named;
import org.linli.grid.position.Position;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.core.publisher.Flux;

class PlacesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final DivisionCode GRID = COMMUNITY.child(1);
    private static final Boundary HERE = square(0);
    private static final Boundary THERE = square(5);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Sighting> stored = new ArrayList<>();
    private final Gazetteer gazetteer = new Gazetteer(codes -> Flux.fromIterable(stored)
            .filter(sighting -> codes.contains(sighting.code().value())));
    private final Places places = new Places(gazetteer, new LocateSettings(500), meters);

    @Test
    void everyLevelIsNamed() {
        see(
                named("140213", 1, "平城区"),
                named("140213050", 1, "永泰街道"),
                named(COMMUNITY.value(), 1, "康吉社区"),
                grid(GRID, "第一网格", null),
                grid(GRID.child(3), "三号楼", HERE));

        assertThat(place(0.5, 0.5))
                .isEqualTo(new Place(
                        new Named("140213", "平城区"),
                        new Named("140213050", "永泰街道"),
                        new Named("140213050001", "康吉社区"),
                        new Named("140213050001001", "第一网格"),
                        new Named("140213050001001003", "三号楼"),
                        0));
    }

    @Test
    void aGridWithoutMicroGridsIsFoundByItself() {
        see(grid(GRID, "第一网格", HERE));

        assertThat(place(0.5, 0.5).microGrid()).isNull();
    }

    @Test
    void aNameThatHasNotArrivedYetIsTheCode() {
        see(grid(GRID, "第一网格", HERE));

        assertThat(place(0.5, 0.5).community()).isEqualTo(new Named("140213050001", "140213050001"));
    }

    @Test
    void theOrderInWhichEventsComeDoesNotMatter() {
        see(drawn(GRID, 3, THERE), named(COMMUNITY.value(), 2, "康乐社区"));
        see(drawn(GRID, 2, HERE), grid(GRID, "第一网格", HERE), named(COMMUNITY.value(), 1, "康吉社区"));

        var place = place(5.5, 5.5);
        assertThat(place.grid().name()).isEqualTo("第一网格");
        assertThat(place.community().name()).isEqualTo("康乐社区");
        assertThat(places.find(new Position(0.5, 0.5))).isEmpty();
    }

    @Test
    void aCommunitysOutlineIsNoCell() {
        see(drawn(COMMUNITY, 2, HERE));

        assertThat(places.find(new Position(0.5, 0.5))).isEmpty();
    }

    @Test
    void anOutlineThatIsNoPolygonIsRefused() {
        var open = Boundary.polygon(List.of(List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(1.0, 1.0))));

        assertThatThrownBy(() -> see(drawn(GRID, 2, open))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNumberOfCellsIsMeasured() {
        see(grid(GRID, "第一网格", HERE), grid(GRID.child(1), "一号楼", HERE), grid(COMMUNITY.child(2), "第二网格", null));

        assertThat(meters.get("linli.grid.locate.cells").gauge().value()).isEqualTo(2);
    }

    @Test
    void aNameThatWasStoredBeforeItWasNeededIsFetched() {
        stored.add(Sighting.of(named(COMMUNITY.value(), 1, "康吉社区")));
        see(grid(GRID, "第一网格", HERE));

        assertThat(place(0.5, 0.5).community().name()).isEqualTo("康吉社区");
    }

    @Test
    void aNameThatChangesWhileItIsFetchedIsTheNewOne() {
        see(grid(GRID, "第一网格", HERE));
        stored.add(Sighting.of(named(COMMUNITY.value(), 1, "康吉社区")));
        see(named(COMMUNITY.value(), 2, "康乐社区"));

        assertThat(place(0.5, 0.5).community().name()).isEqualTo("康乐社区");
    }

    @Test
    void whatTheStoreDoesNotKnowIsAskedOnce() {
        var asked = new AtomicInteger();
        var names = new Gazetteer(codes -> Flux.defer(() -> {
            asked.incrementAndGet();
            return Flux.empty();
        }));

        names.complete(List.of(GRID)).block();
        names.complete(List.of(GRID)).block();

        assertThat(asked).hasValue(1);
    }

    @Test
    void aStoreThatIsAwayCostsTheNamesOnly() {
        var names = new Gazetteer(codes -> Flux.error(new DataAccessResourceFailureException("away")));

        names.complete(List.of(GRID)).block();

        assertThat(names.describe(new Located(GRID, 12.3)).grid()).isEqualTo(new Named(GRID.value(), GRID.value()));
    }

    @Test
    void theDistanceOfTheNearestIsRoundedUp() {
        see(grid(GRID, "第一网格", HERE));

        assertThat(place(0.5, -0.001).distanceMetres()).isEqualTo(112);
        assertThat(places.find(new Position(0.5, -0.005))).isEmpty();
    }

    @Test
    void aGridThatIsGoneIsNoPlaceAnyMore() {
        see(grid(GRID, "第一网格", HERE));

        places.see(List.of(Sighting.gone(GRID, 2)));
        see(grid(GRID, "第一网格", HERE));

        assertThat(places.find(new Position(0.5, 0.5))).isEmpty();
        assertThat(places.grids(COMMUNITY)).isEmpty();
    }

    @Test
    void theGridsOfADivisionAreToldWithAPlaceInsideThem() {
        see(grid(GRID, "第一网格", HERE), grid(GRID.child(1), "一号楼", HERE), grid(COMMUNITY.child(2), "第二网格", null));

        assertThat(places.grids(COMMUNITY)).containsExactly(new Grid(GRID, new Position(0.5, 0.5)));
    }

    private Place place(double longitude, double latitude) {
        var located = places.find(new Position(longitude, latitude)).orElseThrow();
        gazetteer.complete(List.of(located.cell())).block();
        return gazetteer.describe(located);
    }

    private void see(GridEvent... events) {
        places.see(List.of(events).stream().map(Sighting::of).toList());
    }

    private static GridEvent named(String code, long sequence, String name) {
        return new DivisionRegistered(UUID.randomUUID(), new DivisionCode(code), sequence, name, NOW);
    }

    private static GridEvent grid(DivisionCode code, String name, Boundary boundary) {
        return new GridRegistered(UUID.randomUUID(), code, 1, name, GridKind.BASIC, 40, boundary, NOW);
    }

    private static GridEvent drawn(DivisionCode code, long sequence, Boundary boundary) {
        return new BoundaryDrawn(UUID.randomUUID(), code, sequence, boundary, NOW);
    }

    private static Boundary square(double corner) {
        var other = corner + 1;
        return Boundary.polygon(List.of(List.of(
                List.of(corner, corner),
                List.of(other, corner),
                List.of(other, other),
                List.of(corner, other),
                List.of(corner, corner))));
    }
}
