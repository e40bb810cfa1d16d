package org.linli.standalone.scenario.stage.party;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.FictitiousPerson;

/** 先锋与最美: titles that the district gives, each to as many as its quota lets; all are put on the board, every other one by name. */
public final class TitleStage {

    private static final String TITLES = "/api/v1/titles";
    private static final String AWARDS = "/api/v1/title-awards";
    private static final String ITEMS = "/api/v1/honour-items";
    private static final String BOARD = "/api/v1/honour-board";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Numbers of people that no other stage makes up. */
    private static final int FIRST_HONOURED = 80_000_000;

    private final Crew crew;
    private final Identity district;
    private final String division;
    private final List<Division> communities;
    private final List<String> members;
    private final String year;

    /** @param members ids; they are the pioneers */
    public TitleStage(
            Crew crew, String division, List<Division> communities, List<String> members, InstantSource clock) {
        this.crew = crew;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.division = division;
        this.communities = communities;
        this.members = members;
        this.year = Integer.toString(LocalDate.ofInstant(clock.instant(), ZONE).getYear());
    }

    /** Somebody to be honoured, and how they speak for themselves. */
    private record Honoured(Identity who, String id, String name) {}

    /** So many of each title. */
    public void play(Map<String, Integer> pioneers, Map<String, Integer> honours) {
        pioneers.forEach((name, count) -> {
            var title = define(name, "PIONEER", "MEMBER", count);
            crew.times(count, name, index -> give(title, name, index, member(index)));
        });
        honours.forEach((name, count) -> {
            var title = define(name, "HONOUR", "RESIDENT", count);
            crew.times(count, name, index -> give(title, name, index, resident(index)));
        });
    }

    private String define(String name, String family, String kind, int quota) {
        var body = new HashMap<String, Object>(
                Map.of("divisionCode", division, "name", name, "family", family, "subjectKind", kind));
        body.putAll(Map.of("rhythm", "YEARLY", "quota", Math.max(1, quota), "grounds", "事迹突出，群众认可"));
        return crew.gateway().send(district, Call.post(TITLES, body)).text("id");
    }

    private Honoured member(int index) {
        var id = members.get(index % members.size());
        var why = Map.of("reason", "先锋提名核对姓名");
        var name = crew.gateway()
                .send(district, Call.post("/api/v1/members/" + id + "/personal-data/disclosure", why))
                .text("name");
        return new Honoured(Identity.member(id), id, name);
    }

    private Honoured resident(int index) {
        var id = "honoured-" + division + "-" + index;
        return new Honoured(
                Identity.resident(id),
                id,
                FictitiousPerson.of(FIRST_HONOURED + index).name());
    }

    /** The community proposes and publishes, the district approves, and every other one agrees to be named. */
    private void give(String title, String titleName, int index, Honoured honoured) {
        var community = communities.get(index % communities.size()).code();
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community);
        var nominee = Map.of(
                "titleId",
                title,
                "divisionCode",
                community,
                "period",
                year,
                "subjectId",
                honoured.id(),
                "name",
                honoured.name(),
                "grounds",
                honoured.name() + "事迹突出，群众认可。");
        var award = crew.gateway().send(admin, Call.post(AWARDS, nominee)).text("id");
        crew.gateway().send(district, Call.post(AWARDS + "/" + award + "/approve"));
        var item = Map.of(
                "kind",
                "TITLE",
                "divisionCode",
                community,
                "awardId",
                award,
                "line",
                honoured.name() + "获" + titleName + "称号",
                "body",
                honoured.name() + "事迹突出，群众认可。");
        var published = crew.gateway().send(admin, Call.post(ITEMS, item)).body();
        if (index % 2 == 0) {
            var id = published.required("entry").required("id").asString();
            crew.gateway().send(honoured.who(), Call.post(BOARD + "/" + id + "/consent", Map.of("given", true)));
        }
    }
}
