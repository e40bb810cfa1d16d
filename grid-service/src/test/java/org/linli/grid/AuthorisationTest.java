package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kit.identity.Role;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every role against every endpoint: in its scope, above it, beside it, and without any. */
@GridServiceTest
class AuthorisationTest {

    private static final Set<Role> ALL_BUT_OPS = EnumSet.complementOf(EnumSet.of(Role.OPS));
    private static final Set<Role> ADMINS = EnumSet.of(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN);
    private static final Set<Role> READERS =
            EnumSet.of(Role.COMMUNITY_ADMIN, Role.STREET_ADMIN, Role.DISTRICT_ADMIN, Role.GRID_STAFF, Role.AUDITOR);

    private final Api api;
    private final Town town;
    private final String grid;
    private final String assignment;

    @Autowired
    AuthorisationTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.grid = town.grid("BASIC", 400, town.square(0, 0, 1));
        this.assignment = (String) Api.body(assign(town.admin(), "p-0"), 201).get("id");
    }

    /** Endpoints, who may call them, and what a caller hears to whose scope the division does not belong. */
    private enum Endpoint {
        DIVISION(ALL_BUT_OPS, 200, (t, token) -> t.get(token, "/divisions/" + t.grid)),
        CHILDREN(ALL_BUT_OPS, 200, (t, token) -> t.get(token, "/divisions/" + t.grid + "/children")),
        PATH(ALL_BUT_OPS, 200, (t, token) -> t.get(token, "/divisions/" + t.grid + "/path")),
        LOCATE(ALL_BUT_OPS, 200, AuthorisationTest::locate),
        BOUNDARY(ADMINS, 403, AuthorisationTest::draw),
        GRIDS(ADMINS, 403, AuthorisationTest::createGrid),
        MICRO_GRIDS(ADMINS, 403, AuthorisationTest::createMicroGrid),
        ASSIGN(ADMINS, 403, (t, token) -> t.assign(token, "p-" + System.nanoTime())),
        END(ADMINS, 404, (t, token) -> t.post(token, "/staff-assignments/" + t.assignment + "/end", "")),
        ASSIGNMENT(READERS, 404, (t, token) -> t.get(token, "/staff-assignments/" + t.assignment)),
        STAFF(READERS, 403, (t, token) -> t.get(token, "/divisions/" + t.grid + "/staff")),
        FIGURES(READERS, 403, (t, token) -> t.get(token, "/grid-figures?division=" + t.grid)),
        IMPORT(EnumSet.of(Role.DISTRICT_ADMIN), 200, (t, token) -> t.api.importCsv(token, t.town.csv()));

        private final Set<Role> allowed;
        private final int outOfScope;
        private final BiFunction<AuthorisationTest, Token, ResponseSpec> call;

        Endpoint(Set<Role> allowed, int outOfScope, BiFunction<AuthorisationTest, Token, ResponseSpec> call) {
            this.allowed = allowed;
            this.outOfScope = outOfScope;
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRolesThatMayAreLetInAndOnlyInTheirScope(Endpoint endpoint) {
        var expected = Arrays.stream(Role.values())
                .flatMap(role -> tokens(endpoint, role).map(token -> role + " " + expected(endpoint, role, token)))
                .toList();

        var answered = Arrays.stream(Role.values())
                .flatMap(role -> tokens(endpoint, role).map(token -> role + " " + answered(endpoint, token)))
                .toList();

        assertThat(answered).isEqualTo(expected);
    }

    /** Who may not call with the widest scope may not with any. */
    private Stream<Token> tokens(Endpoint endpoint, Role role) {
        var token = Token.of(role.name());
        return endpoint.allowed.contains(role)
                ? Stream.of(
                        token.scope(town.community()),
                        token.scope(town.district()),
                        token.scope(""),
                        token.scope(town.sibling()),
                        token)
                : Stream.of(token.scope(""));
    }

    private String expected(Endpoint endpoint, Role role, Token token) {
        if (!endpoint.allowed.contains(role)) {
            return outcome(token, "403 forbidden");
        }
        var scope = (String) token.claims().get("division_scope");
        if (scope != null && grid.startsWith(scope)) {
            return outcome(token, "2xx");
        }
        return outcome(
                token,
                switch (endpoint.outOfScope) {
                    case 403 -> "403 out-of-scope";
                    case 404 -> "404 not-found";
                    default -> "2xx";
                });
    }

    private String answered(Endpoint endpoint, Token token) {
        var answer = endpoint.call.apply(this, token).returnResult(String.class);
        if (answer.getStatus().is2xxSuccessful()) {
            return outcome(token, "2xx");
        }
        var problem = answer.getResponseBody().blockFirst();
        var slug = problem.replaceAll("(?s).*urn:linli:problem:([a-z-]+).*", "$1");
        return outcome(token, answer.getStatus().value() + " " + slug);
    }

    private static String outcome(Token token, String outcome) {
        return "scope " + token.claims().get("division_scope") + ": " + outcome;
    }

    @Test
    void withoutATokenNothingIsSaid() {
        for (var path :
                List.of("/divisions/140213", "/locate?longitude=1&latitude=1", "/grid-figures?division=140213")) {
            var answer = api.http().get().uri("/api/v1" + path).exchange();

            Api.problem(answer, 401, "unauthenticated");
        }
    }

    @Test
    void aTokenThatIsExpiredOrForeignIsNotTaken() {
        Api.problem(get(town.admin().expired(), "/divisions/140213"), 401, "unauthenticated");
        Api.problem(get(town.admin().foreign(), "/divisions/140213"), 401, "unauthenticated");
    }

    private ResponseSpec get(Token token, String path) {
        return api.get(token, path);
    }

    private ResponseSpec post(Token token, String path, String body) {
        return api.post(token, path, body);
    }

    private ResponseSpec locate(Token token) {
        return api.get(token, "/locate?longitude={x}&latitude={y}", town.west() + 0.5, town.south() + 0.5);
    }

    private ResponseSpec draw(Token token) {
        var body = "{\"boundary\":" + Town.json(town.square(0, 0, 1)) + "}";
        return api.put(token, "/divisions/" + grid + "/boundary", body);
    }

    private ResponseSpec createGrid(Token token) {
        return post(token, "/divisions/" + town.community() + "/grids", """
                {"kind":"BASIC","name":"网格","households":400,"population":1000}""");
    }

    private ResponseSpec createMicroGrid(Token token) {
        return post(token, "/grids/" + grid + "/micro-grids", """
                {"name":"微网格","households":40,"population":100}""");
    }

    private ResponseSpec assign(Token token, String person) {
        return post(token, "/divisions/" + grid + "/staff", """
                {"personId":"%s","role":"FULL_TIME"}""".formatted(person));
    }
}
