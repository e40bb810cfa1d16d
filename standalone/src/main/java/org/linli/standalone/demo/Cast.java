package org.linli.standalone.demo;

import java.util.Map;
import java.util.function.Predicate;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.demo.ScoreStory.Scored;
import org.linli.standalone.sample.Division;
import tools.jackson.databind.JsonNode;

/**
 * Who plays: one resident, one community, one unit and one of its members. Unit and member are made the first time.
 *
 * @param unit id
 * @param member id
 */
record Cast(Division community, String unit, String member) {

    private static final String RESIDENT = "resident-demo";
    private static final String UNIT = "平城区物业服务中心党支部";

    static Cast in(Division community, Gateway gateway) {
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community.code());
        var unit = existingOrNew(
                gateway,
                admin,
                "/api/v1/units",
                candidate -> candidate.required("name").asString().equals(UNIT),
                Call.post("/api/v1/units", Map.of("name", UNIT, "divisionCode", community.code())));
        var member = existingOrNew(
                gateway,
                admin,
                "/api/v1/members?unit=" + unit,
                ignored -> true,
                Call.post("/api/v1/units/" + unit + "/members", Map.of("kind", "EMPLOYED")));
        return new Cast(community, unit, member);
    }

    private static String existingOrNew(
            Gateway gateway, Identity admin, String list, Predicate<JsonNode> wanted, Call creation) {
        return gateway.all(admin, list).stream()
                .filter(wanted)
                .findFirst()
                .map(found -> found.required("id").asString())
                .orElseGet(() -> gateway.send(admin, creation).text("id"));
    }

    String idOf(Scored who) {
        return switch (who) {
            case RESIDENT -> RESIDENT;
            case UNIT -> unit;
            case MEMBER -> member;
        };
    }

    Identity as(Scored who) {
        return switch (who) {
            case RESIDENT -> asResident();
            case UNIT -> asUnit();
            case MEMBER -> asMember();
        };
    }

    Identity asResident() {
        return Identity.resident(RESIDENT);
    }

    Identity asCommunity() {
        return Identity.staff(Role.COMMUNITY_ADMIN, community.code());
    }

    Identity asUnit() {
        return Identity.unitAdmin(unit);
    }

    Identity asMember() {
        return Identity.member(member);
    }
}
