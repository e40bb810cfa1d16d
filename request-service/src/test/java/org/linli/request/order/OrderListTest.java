package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@RequestServiceTest
class OrderListTest {

    private static final Token STAFF = Token.of("GRID_STAFF").scope(City.STREET);
    private static final Token ADMIN = Token.of("STREET_ADMIN").scope(City.STREET);

    private final Api api;

    OrderListTest(WebTestClient http) {
        this.api = new Api(http);
    }

    @Test
    void aListIsReadPageByPageNewestFirst() {
        var resident = Token.resident("reads-page-by-page");
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.addFirst(api.submitted(resident, City.GRID));
        }

        var read = new ArrayList<List<String>>();
        String cursor = null;
        do {
            var page = json(api.list(resident, "limit=2" + (cursor == null ? "" : "&cursor=" + cursor)));
            read.add(ids(page));
            cursor = page.get("nextCursor").isNull()
                    ? null
                    : page.get("nextCursor").stringValue();
        } while (cursor != null);

        assertThat(read).containsExactly(ids.subList(0, 2), ids.subList(2, 4), ids.subList(4, 5));
    }

    @Test
    void whatArrivesWhileReadingMovesNoPage() {
        var resident = Token.resident("reads-while-it-grows");
        var first = api.submitted(resident, City.GRID);
        var second = api.submitted(resident, City.GRID);
        var page = json(api.list(resident, "limit=1"));

        api.submitted(resident, City.GRID);
        var next = json(
                api.list(resident, "limit=1&cursor=" + page.get("nextCursor").stringValue()));

        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(next)).containsExactly(first);
    }

    @Test
    void staffNarrowTheListByDivisionStateKindAndChannel() {
        var here = api.writtenDown(STAFF, "PATROL", City.NEXT_GRID);
        var there = api.writtenDown(STAFF, "PATROL", City.GRID);
        var dispatched = api.writtenDown(STAFF, "PATROL", City.NEXT_GRID);
        var otherChannel = api.writtenDown(STAFF, "PARTNER", City.NEXT_GRID);
        api.dispatch(dispatched, ADMIN, City.UNIT).expectStatus().isOk();

        assertThat(list("division=" + City.NEXT_GRID))
                .contains(here, dispatched, otherChannel)
                .doesNotContain(there);
        assertThat(list("division=" + City.NEXT_GRID + "&state=SUBMITTED"))
                .contains(here, otherChannel)
                .doesNotContain(dispatched, there);
        assertThat(list("division=" + City.NEXT_GRID + "&state=SUBMITTED&channel=PATROL&kind=HELP"))
                .contains(here)
                .doesNotContain(otherChannel, dispatched, there);
        assertThat(list("channel=PATROL&state=DISPATCHED")).contains(dispatched).doesNotContain(here, there);
        assertThat(list("kind=COMPLAINT")).doesNotContain(here, there, dispatched, otherChannel);
    }

    @Test
    void aDivisionOutsideTheScopeIsRefused() {
        problem(api.list(STAFF, "division=" + City.OTHER_STREET), 403, "out-of-scope");
        problem(api.list(STAFF, "division=" + City.DISTRICT), 403, "out-of-scope");
        problem(api.list(Api.RESIDENT, "division=" + City.STREET), 403, "out-of-scope");
        problem(api.list(Api.UNIT_ADMIN, "division=" + City.STREET + "&state=SUBMITTED"), 403, "out-of-scope");
    }

    @Test
    void aUnitSeesTheOrdersThatLieWithIt() {
        var own = api.writtenDown(STAFF, "WALK_IN", City.GRID);
        var other = api.writtenDown(STAFF, "WALK_IN", City.GRID);
        api.dispatch(own, ADMIN, City.UNIT).expectStatus().isOk();
        api.dispatch(other, ADMIN, City.OTHER_UNIT).expectStatus().isOk();

        var list = ids(json(api.list(Api.UNIT_ADMIN, "state=DISPATCHED&channel=WALK_IN&limit=200")));

        assertThat(list).contains(own).doesNotContain(other);
    }

    private List<String> list(String query) {
        return ids(json(api.list(STAFF, query + "&limit=200").expectStatus().isOk()));
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }
}
