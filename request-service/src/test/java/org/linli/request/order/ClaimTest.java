package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Members look for something to do, and take it. */
@RequestServiceTest
class ClaimTest {

    private static final int CLAIMERS = 50;

    private final Api api;

    ClaimTest(WebTestClient http) {
        this.api = new Api(http);
    }

    private static Token member(String id) {
        return Token.of("PARTY_MEMBER").subject(id);
    }

    @Test
    void aMemberSeesWhatNobodyHasTakenButNotWhoAsks() {
        var open = api.submitted(RESIDENT, City.OTHER_GRID);
        var taken = api.submitted(RESIDENT, City.OTHER_GRID);
        api.claim(taken, member("quicker")).expectStatus().isOk();

        var list = json(api.list(member("slower"), "state=SUBMITTED&limit=200&division=" + City.OTHER_STREET));

        var items = list.get("items").valueStream().toList();
        assertThat(items)
                .extracting(item -> item.get("id").stringValue())
                .contains(open)
                .doesNotContain(taken);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("text").stringValue()).isNotBlank();
            assertThat(item.get("residentId").isNull()).isTrue();
            assertThat(item.get("place").isNull()).isTrue();
            assertThat(item.get("state").stringValue()).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void aMemberSeesNothingElseOfADivision() {
        problem(api.list(member("curious"), "division=" + City.STREET), 403, "out-of-scope");
        problem(api.list(member("curious"), "state=CLOSED&division=" + City.STREET), 403, "out-of-scope");
    }

    @Test
    void whatAMemberMayTakeIsReadOnlyInTheList() {
        var id = api.submitted(RESIDENT, City.GRID);

        problem(api.order(member("curious"), id), 404, "not-found");
        problem(api.history(member("curious"), id), 404, "not-found");
    }

    @Test
    void whatAMemberHasTakenIsTheirs() {
        var id = api.submitted(RESIDENT, City.GRID);
        var member = member("owner");
        api.claim(id, member).expectStatus().isOk();

        var own = json(api.list(member, "limit=200"));

        assertThat(own.get("items").valueStream())
                .extracting(item -> item.get("id").stringValue())
                .containsExactly(id);
        assertThat(json(api.order(member, id)).get("state").stringValue()).isEqualTo("CLAIMED");
    }

    @Test
    void whatAUnitHasIsNotForMembers() {
        var id = api.submitted(RESIDENT, City.GRID);
        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();

        problem(api.claim(id, member("late")), 409, "illegal-move");
        problem(api.claim("no-such-order", member("late")), 404, "not-found");
    }

    @Test
    void ofManyWhoClaimAtOnceExactlyOneWins() throws Exception {
        var id = api.submitted(RESIDENT, City.GRID);

        var statuses = allAtOnce(id);

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(CLAIMERS - 1);
        assertThat(json(api.history(ADMIN, id)).get("items").size()).isEqualTo(2);
    }

    private List<Integer> allAtOnce(String id) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(CLAIMERS)) {
            var claims = IntStream.range(0, CLAIMERS)
                    .mapToObj(n -> (Callable<Integer>) () -> api.claim(id, member("claimer-" + n))
                            .returnResult(String.class)
                            .getStatus()
                            .value())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var claim : threads.invokeAll(claims)) {
                statuses.add(claim.get());
            }
            return statuses;
        }
    }
}
