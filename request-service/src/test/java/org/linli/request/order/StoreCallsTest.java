package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.UNIT_ADMIN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.springframework.test.web.reactive.server.WebTestClient;

@RequestServiceTest
class StoreCallsTest {

    private final Api api;
    private final StoreCalls calls;

    StoreCallsTest(WebTestClient http, StoreCalls calls) {
        this.api = new Api(http);
        this.calls = calls;
    }

    @Test
    void aMoveIsOneFindAndOneConditionalUpdate() {
        var id = api.submitted(RESIDENT, City.GRID);

        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, UNIT_ADMIN).expectStatus().isOk();

        assertThat(calls.about(id)).containsExactly("find", "update", "find", "update");
    }

    @Test
    void aUnitThatIsKnownIsNotAskedForAgain() {
        api.dispatch(api.submitted(RESIDENT, City.GRID), ADMIN, City.UNIT)
                .expectStatus()
                .isOk();
        var before = calls.about(City.UNIT);

        api.dispatch(api.submitted(RESIDENT, City.GRID), ADMIN, City.UNIT)
                .expectStatus()
                .isOk();

        assertThat(calls.about(City.UNIT)).isEqualTo(before);
    }

    @Test
    void aRepeatedOrRefusedMoveWritesNothing() {
        var id = api.submitted(RESIDENT, City.GRID);
        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();

        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();
        api.close(id, ADMIN).expectStatus().isEqualTo(409);

        assertThat(calls.about(id)).isEqualTo(List.of("find", "update", "find", "find"));
    }
}
