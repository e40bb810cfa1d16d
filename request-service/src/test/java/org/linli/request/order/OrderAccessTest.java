package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Token;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every endpoint for every role: inside its scope, above it, beside it, and with no scope at all. */
@RequestServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderAccessTest {

    private static final Set<String> ADMINS = Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN");
    private static final Set<String> STAFF = Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "GRID_STAFF");
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

    private static final Set<String> HANDLERS =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "UNIT_ADMIN", "PARTY_MEMBER");

    private static final Set<String> MOVES = Set.of("dispatch", "sign", "claim", "answer", "rate", "close");

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final Api api;
    private final WebTestClient http;

    /** One order for each stage that refused calls may all be made on: they change nothing. */
    private final Map<Stage, String> untouched = new EnumMap<>(Stage.class);

    OrderAccessTest(WebTestClient http) {
        this.api = new Api(http);
        this.http = http;
    }

    /**
     * @param reached roles that get through if the order is theirs or in their scope
     * @param outside status for those who are allowed in but do not reach the order
     */
    private record Endpoint(
            String name,
            Stage stage,
            Set<String> allowed,
            Set<String> reached,
            int outside,
            BiFunction<String, Token, ResponseSpec> call) {

        boolean moves() {
            return MOVES.contains(name);
        }

        @Override
        public String toString() {
            return name + " at " + stage;
        }
    }

    private record Someone(String role, String where, boolean inside, Token token) {

        @Override
        public String toString() {
            return role + " " + where;
        }
    }

    private List<Endpoint> endpoints() {
        var takers = Set.of("UNIT_ADMIN", "PARTY_MEMBER");
        var unit = Set.of("UNIT_ADMIN");
        var member = Set.of("PARTY_MEMBER");
        var resident = Set.of("RESIDENT");
        return List.of(
                new Endpoint("write down", Stage.SUBMITTED, STAFF, STAFF, FORBIDDEN, (id, by) -> submit("WALK_IN", by)),
                new Endpoint("ask", Stage.SUBMITTED, resident, resident, 201, (id, by) -> submit("APP", by)),
                new Endpoint(
                        "dispatch",
                        Stage.SUBMITTED,
                        ADMINS,
                        ADMINS,
                        NOT_FOUND,
                        (id, by) -> api.dispatch(id, by, City.UNIT)),
                new Endpoint("sign", Stage.DISPATCHED, unit, unit, NOT_FOUND, (id, by) -> api.sign(id, by)),
                new Endpoint("claim", Stage.SUBMITTED, member, member, 200, (id, by) -> api.claim(id, by)),
                new Endpoint("answer", Stage.SIGNED, takers, unit, NOT_FOUND, (id, by) -> api.answer(id, by, "好了")),
                new Endpoint("answer", Stage.CLAIMED, takers, member, NOT_FOUND, (id, by) -> api.answer(id, by, "好了")),
                new Endpoint("rate", Stage.ANSWERED, resident, resident, NOT_FOUND, (id, by) -> api.rate(id, by, true)),
                new Endpoint("close", Stage.ANSWERED, ADMINS, ADMINS, NOT_FOUND, (id, by) -> api.close(id, by)),
                new Endpoint(
                        "read",
                        Stage.SIGNED,
                        READERS,
                        without(READERS, "PARTY_MEMBER"),
                        NOT_FOUND,
                        (id, by) -> api.order(by, id)),
                new Endpoint(
                        "read",
                        Stage.CLAIMED,
                        READERS,
                        without(READERS, "UNIT_ADMIN"),
                        NOT_FOUND,
                        (id, by) -> api.order(by, id)),
                new Endpoint(
                        "history",
                        Stage.SIGNED,
                        READERS,
                        without(READERS, "PARTY_MEMBER"),
                        NOT_FOUND,
                        (id, by) -> api.history(by, id)),
                new Endpoint(
                        "disclose",
                        Stage.SIGNED,
                        HANDLERS,
                        without(HANDLERS, "PARTY_MEMBER"),
                        NOT_FOUND,
                        (id, by) -> disclose(id, by)),
                new Endpoint(
                        "disclose",
                        Stage.CLAIMED,
                        HANDLERS,
                        without(HANDLERS, "UNIT_ADMIN"),
                        NOT_FOUND,
                        (id, by) -> disclose(id, by)),
                new Endpoint("search", Stage.SUBMITTED, ADMINS, ADMINS, 200, (id, by) -> search(by)),
                new Endpoint(
                        "figures",
                        Stage.SUBMITTED,
                        WATCHERS,
                        WATCHERS,
                        FORBIDDEN,
                        (id, by) -> api.get(by, "/api/v1/request-figures?division=" + City.COMMUNITY)));
    }

    private static Set<String> without(Set<String> roles, String one) {
        return roles.stream().filter(role -> !role.equals(one)).collect(Collectors.toSet());
    }

    private ResponseSpec submit(String channel, Token by) {
        return api.submit(by, Api.request(channel, City.GRID));
    }

    private ResponseSpec disclose(String id, Token by) {
        return api.move(id, "contact/disclosure", by, "{\"reason\":\"联系诉求人\"}");
    }

    private ResponseSpec search(Token by) {
        return api.post(by, "/api/v1/requests/search", "{\"phone\":\"%s\"}".formatted(Api.CALLER_PHONE));
    }

    private static List<Someone> everyone() {
        var all = new ArrayList<Someone>();
        for (var role : WATCHERS) {
            var token = Token.of(role);
            all.add(new Someone(role, "in the community", true, token.scope(City.COMMUNITY)));
            all.add(new Someone(role, "in the street", true, token.scope(City.STREET)));
            all.add(new Someone(role, "of the nation", true, token.scope("")));
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

    Stream<Arguments> everyCallOfEveryone() {
        return endpoints().stream()
                .flatMap(endpoint -> everyone().stream().map(someone -> Arguments.of(endpoint, someone)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyCallOfEveryone")
    void aCallIsAnsweredByRoleAndScope(Endpoint endpoint, Someone someone) {
        if (!endpoint.allowed().contains(someone.role())) {
            problem(endpoint.call().apply(untouched(endpoint.stage()), someone.token()), FORBIDDEN, "forbidden");
        } else if (someone.inside() && endpoint.reached().contains(someone.role())) {
            endpoint.call()
                    .apply(endpoint.moves() ? orderAt(endpoint.stage()) : untouched(endpoint.stage()), someone.token())
                    .expectStatus()
                    .is2xxSuccessful();
        } else {
            outside(endpoint, someone);
        }
    }

    private void outside(Endpoint endpoint, Someone someone) {
        switch (endpoint.outside()) {
            case NOT_FOUND -> problem(call(endpoint, someone), NOT_FOUND, "not-found");
            case FORBIDDEN -> problem(call(endpoint, someone), FORBIDDEN, "out-of-scope");
            default ->
                endpoint.call()
                        .apply(orderAt(endpoint.stage()), someone.token())
                        .expectStatus()
                        .isEqualTo(endpoint.outside());
        }
    }

    private ResponseSpec call(Endpoint endpoint, Someone someone) {
        return endpoint.call().apply(untouched(endpoint.stage()), someone.token());
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
            problem(answer, FORBIDDEN, "forbidden");
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
