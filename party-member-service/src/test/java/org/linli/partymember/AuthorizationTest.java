package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every endpoint for every role: inside its scope, above it, beside it, and with no scope at all. */
@PartyMemberServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {

    private static final String PHONE = "15400000001";
    private static final List<String> STAFF =
            List.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "AUDITOR", "GRID_STAFF");
    private static final Set<String> ADMINS = Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN");
    private static final Set<String> ADMINS_AND_UNIT =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "UNIT_ADMIN");
    private static final Set<String> ADMINS_AND_MEMBER =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "PARTY_MEMBER");
    private static final Set<String> READERS_OF_UNITS =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "UNIT_ADMIN", "AUDITOR");
    private static final Set<String> READERS =
            Set.of("COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "UNIT_ADMIN", "AUDITOR", "PARTY_MEMBER");

    private final Api api;
    private final Town town;
    private final String unit;
    private final String member;
    private final String record;
    private final String disputed;

    AuthorizationTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.unit = town.unit();
        this.member = town.member(unit, "{\"kind\":\"EMPLOYED\",\"phone\":\"%s\"}".formatted(PHONE));
        this.record = town.record(member);
        this.disputed = town.record(member);
    }

    /** What someone gets whose role may call an endpoint but whose scope does not reach. */
    private enum Outside {
        NOT_FOUND,
        OUT_OF_SCOPE,
        UNKNOWN_MEMBER,
        NOTHING_LISTED
    }

    /**
     * @param inside status for a caller whose scope covers the unit, the member and the record
     * @param staffOutside for staff of elsewhere
     * @param othersOutside for another unit's admin and another member
     */
    private record Endpoint(
            String path, String body, Set<String> allowed, int inside, Outside staffOutside, Outside othersOutside) {

        @Override
        public String toString() {
            return path;
        }
    }

    private record Someone(String role, String where, boolean inside, Token token) {

        @Override
        public String toString() {
            return role + " " + where;
        }
    }

    private List<Endpoint> endpoints() {
        var checkIn = Town.checkIn(town.home);
        return List.of(
                new Endpoint(
                        "POST /units",
                        "{\"name\":\"x\",\"divisionCode\":\"%s\"}".formatted(town.home),
                        ADMINS,
                        201,
                        Outside.OUT_OF_SCOPE,
                        Outside.OUT_OF_SCOPE),
                get("/units/" + unit, READERS_OF_UNITS, Outside.NOT_FOUND),
                get("/units?limit=200", READERS_OF_UNITS, Outside.NOTHING_LISTED),
                new Endpoint(
                        "POST /units/" + unit + "/members",
                        "{\"kind\":\"MOBILE\"}",
                        ADMINS_AND_UNIT,
                        201,
                        Outside.NOT_FOUND,
                        Outside.NOT_FOUND),
                get("/members/" + member, READERS, Outside.NOT_FOUND),
                get("/members?unit=" + unit, READERS, Outside.NOTHING_LISTED),
                new Endpoint(
                        "POST /members/search",
                        "{\"phone\":\"%s\"}".formatted(PHONE),
                        ADMINS,
                        200,
                        Outside.NOTHING_LISTED,
                        Outside.NOTHING_LISTED),
                new Endpoint(
                        "POST /members/" + member + "/personal-data/disclosure",
                        "{\"reason\":\"核对本人身份\"}",
                        ADMINS_AND_MEMBER,
                        200,
                        Outside.NOT_FOUND,
                        Outside.NOT_FOUND),
                new Endpoint(
                        "POST /units/" + unit + "/check-ins",
                        checkIn,
                        ADMINS_AND_UNIT,
                        201,
                        Outside.OUT_OF_SCOPE,
                        Outside.NOT_FOUND),
                new Endpoint(
                        "POST /members/" + member + "/check-ins",
                        checkIn,
                        ADMINS_AND_MEMBER,
                        201,
                        Outside.OUT_OF_SCOPE,
                        Outside.NOT_FOUND),
                new Endpoint(
                        "POST /service-records",
                        Town.deedOf(member, town.home),
                        Set.of("PARTY_MEMBER", "COMMUNITY_ADMIN"),
                        201,
                        Outside.OUT_OF_SCOPE,
                        Outside.UNKNOWN_MEMBER),
                new Endpoint(
                        "POST /service-records/" + record + "/confirm",
                        "{}",
                        ADMINS,
                        200,
                        Outside.NOT_FOUND,
                        Outside.NOT_FOUND),
                new Endpoint(
                        "POST /service-records/" + disputed + "/dispute",
                        "{\"reason\":\"x\"}",
                        ADMINS,
                        200,
                        Outside.NOT_FOUND,
                        Outside.NOT_FOUND),
                get("/service-records/" + record, READERS, Outside.NOT_FOUND),
                get("/service-records?member=" + member, READERS, Outside.NOTHING_LISTED));
    }

    private static Endpoint get(String path, Set<String> allowed, Outside outside) {
        return new Endpoint("GET " + path, "", allowed, 200, outside, outside);
    }

    private List<Someone> everyone() {
        var all = new ArrayList<Someone>();
        var scopes = Map.of("in scope", town.home.value(), "above", town.street.value(), "over the nation", "");
        for (var role : STAFF) {
            var token = Token.of(role);
            scopes.forEach((where, scope) -> all.add(new Someone(role, where, true, token.scope(scope))));
            all.add(new Someone(role, "beside", false, token.scope(town.away.value())));
            all.add(new Someone(role, "without a scope", false, token));
        }
        all.add(new Someone("UNIT_ADMIN", "of the unit", true, Token.unitAdmin(unit)));
        all.add(new Someone("UNIT_ADMIN", "of another", false, Token.unitAdmin("another")));
        all.add(new Someone(
                "UNIT_ADMIN", "of none", false, Token.of("UNIT_ADMIN").scope("")));
        all.add(new Someone("PARTY_MEMBER", "themself", true, Town.memberToken(member)));
        all.add(new Someone(
                "PARTY_MEMBER",
                "someone else",
                false,
                Town.memberToken("someone-else").scope("")));
        for (var role : List.of("RESIDENT", "APPRAISER", "HOTLINE", "OPS", "MAYOR")) {
            all.add(new Someone(
                    role,
                    "over the nation",
                    true,
                    Token.of(role).subject(member).scope("")));
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
        var answer = call(endpoint, someone.token());

        if (!endpoint.allowed().contains(someone.role())) {
            problem(answer, 403, "forbidden");
        } else if (someone.inside()) {
            assertThat(body(answer, endpoint.inside())).containsAnyOf("\"id\"", PHONE);
        } else {
            outside(answer, STAFF.contains(someone.role()) ? endpoint.staffOutside() : endpoint.othersOutside());
        }
    }

    private ResponseSpec call(Endpoint endpoint, Token token) {
        var parts = endpoint.path().split(" ");
        var path = "/api/v1" + parts[1];
        return parts[0].equals("GET") ? api.get(token, path) : api.post(token, path, endpoint.body());
    }

    private static void outside(ResponseSpec answer, Outside outside) {
        switch (outside) {
            case NOT_FOUND -> problem(answer, 404, "not-found");
            case OUT_OF_SCOPE -> problem(answer, 403, "out-of-scope");
            case UNKNOWN_MEMBER -> problem(answer, 422, "unknown-member");
            case NOTHING_LISTED -> assertThat(body(answer, 200)).isEqualTo("{\"items\":[],\"nextCursor\":null}");
        }
    }
}
