package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.request.course.Stage;
import org.linli.testkit.Token;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What lists hold for whom, and what a token opens that is not good. Who may call what is in {@code docs/access}. */
@RequestServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderReadersTest {

    private static final Set<String> WATCHERS =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "GRID_STAFF", "AUDITOR");
    private static final Set<String> READERS = Set.of(
            "COMMUNITY_ADMIN",
            "STREET_ADMIN",
            "DISTRICT_ADMIN",
            "GRID_STAFF",
            "AUDITOR",
            "UNIT_ADMIN",
            "RESIDENT",
            "PARTY_MEMBER");

    private final Api api;
    private final WebTestClient http;

    /** One order for each stage that refused calls may all be made on: they change nothing. */
    private final Map<Stage, String> untouched = new EnumMap<>(Stage.class);

    OrderReadersTest(WebTestClient http) {
        this.api = new Api(http);
        this.http = http;
    }

    private record Someone(String role, String where, boolean inside, Token token) {

        @Override
        public String toString() {
            return role + " " + where;
        }
    }

    private static List<Someone> everyone() {
        var all = new ArrayList<Someone>();
        for (var role : WATCHERS) {
            var token = Token.of(role);
            all.add(new Someone(role, "in the community", true, token.scope(City.COMMUNITY)));
            all.add(new Someone(role, "in the street", true, token.scope(City.STREET)));
            all.add(new Someone(role, "in the province", true, token.scope("14")));
            all.add(new Someone(role, "of the next street", false, token.scope(City.OTHER_STREET)));
            all.add(new Someone(role, "without a scope", false, token));
        }
        all.add(new Someone("UNIT_ADMIN", "of the unit", true, Api.UNIT_ADMIN));
        all.add(new Someone("UNIT_ADMIN", "of another unit", false, Api.OTHER_UNIT_ADMIN));
        all.add(new Someone(
                "UNIT_ADMIN", "of no unit", false, Token.of("UNIT_ADMIN").scope("")));
        all.add(new Someone("RESIDENT", "who asked", true, Api.RESIDENT));
        all.add(new Someone(
                "RESIDENT", "next door", false, Token.resident("resident-2").scope("")));
        all.add(new Someone("PARTY_MEMBER", "who took it", true, Api.MEMBER));
        all.add(new Someone(
                "PARTY_MEMBER",
                "who did not",
                false,
                Token.of("PARTY_MEMBER").subject("m-2").scope("")));
        for (var role : List.of("APPRAISER", "HOTLINE", "OPS", "MAYOR")) {
            all.add(new Someone(
                    role, "of the nation", true, Token.of(role).scope("").subject("resident-1")));
        }
        return all;
    }

    static Stream<Someone> readers() {
        return everyone().stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aListHoldsOnlyWhatTheReaderReaches(Someone someone) {
        var signed = untouched(Stage.SIGNED);
        var claimed = untouched(Stage.CLAIMED);

        var answer = api.list(someone.token(), "limit=200");

        if (!READERS.contains(someone.role())) {
            problem(answer, 403, "forbidden");
        } else {
            var ids = json(answer.expectStatus().isOk())
                    .get("items")
                    .valueStream()
                    .map(item -> item.get("id").stringValue())
                    .toList();
            assertThat(ids.contains(signed))
                    .isEqualTo(someone.inside() && !someone.role().equals("PARTY_MEMBER"));
            assertThat(ids.contains(claimed))
                    .isEqualTo(someone.inside() && !someone.role().equals("UNIT_ADMIN"));
        }
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", Token.resident("resident-1").expired().value()),
                Arguments.of("foreign", Token.resident("resident-1").foreign().value()),
                Arguments.of(
                        "for others",
                        Token.resident("resident-1")
                                .with("aud", List.of("elsewhere"))
                                .value()),
                Arguments.of("rubbish", "rubbish"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodOpensNothing(String why, String token) {
        var paths = Map.of(
                "/api/v1/requests", HttpMethod.POST,
                "/api/v1/requests/1", HttpMethod.GET,
                "/api/v1/requests/1/claim", HttpMethod.POST,
                "/api/v1/request-figures?division=140213", HttpMethod.GET);

        paths.forEach((path, method) -> problem(
                http.method(method)
                        .uri(path)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange(),
                401,
                "unauthenticated"));
        problem(http.get().uri("/api/v1/requests").exchange(), 401, "unauthenticated");
    }

    private String untouched(Stage stage) {
        return untouched.computeIfAbsent(stage, this::orderAt);
    }

    private String orderAt(Stage stage) {
        var id = api.submitted(Api.RESIDENT, City.GRID);
        switch (stage) {
            case SUBMITTED -> {}
            case DISPATCHED -> dispatch(id);
            case SIGNED -> sign(id);
            case CLAIMED -> api.claim(id, Api.MEMBER).expectStatus().isOk();
            case ANSWERED -> answer(id);
            case CLOSED -> throw new IllegalArgumentException("no endpoint asks for a closed order");
        }
        return id;
    }

    private void dispatch(String id) {
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
    }

    private void sign(String id) {
        dispatch(id);
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
    }

    private void answer(String id) {
        sign(id);
        api.answer(id, Api.UNIT_ADMIN, "修好了").expectStatus().isOk();
    }
}
