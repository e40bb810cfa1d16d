package org.linli.grid;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a token opens that is not good: nothing. Who may call what with a good one is in {@code docs/access}. */
@GridServiceTest
class TokenTest {

    private final Api api;

    @Autowired
    TokenTest(WebTestClient http) {
        this.api = new Api(http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/divisions/140213", "/locate?longitude=1&latitude=1", "/grid-figures?division=140213"})
    void withoutAGoodTokenNothingIsSaid(String path) {
        Api.problem(api.http().get().uri("/api/v1" + path).exchange(), 401, "unauthenticated");
        Api.problem(api.get(Api.NATION.expired(), path), 401, "unauthenticated");
        Api.problem(api.get(Api.NATION.foreign(), path), 401, "unauthenticated");
    }
}
