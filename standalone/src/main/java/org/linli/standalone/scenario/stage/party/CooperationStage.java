package org.linli.standalone.scenario.stage.party;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.Roster;

/** 三张清单 and 共建协议: offers of units that meet needs of communities, and what both agree on. */
public final class CooperationStage {

    private static final List<String> LINES =
            List.of("GOVERNMENT", "EDUCATION", "HEALTH", "LAW", "FINANCE", "UTILITIES", "TRANSPORT", "CULTURE");
    private static final List<String> ABILITIES =
            List.of("MEDICAL", "LEGAL", "TEACHING", "REPAIR", "CULTURE", "CARE", "MEDIATION", "IT");
    private static final String AGREEMENTS = "/api/v1/co-building-agreements";

    private final Crew crew;
    private final List<Division> communities;
    private final Roster roster;
    private final LocalDate today;

    public CooperationStage(Crew crew, List<Division> communities, Roster roster, InstantSource clock) {
        this.crew = crew;
        this.communities = communities;
        this.roster = roster;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** So many projects, each of an offer and a need of its own; then the agreements, signed by both sides. */
    public void play(int projects, int agreements) {
        crew.times(projects, "projects", this::project);
        crew.times(agreements, "co-building agreements", this::agreement);
    }

    private void project(int index) {
        var admin = staff(index);
        var listing = listing(index);
        var offer =
                id(Identity.unitAdmin(unit(index)), "/api/v1/offers", Map.of("unitId", unit(index), "offer", listing));
        var need = id(admin, "/api/v1/needs", Map.of("communityCode", community(index), "need", listing));
        var steps = List.of(Map.of("name", "完成", "due", today.plusMonths(6).toString()));
        var body = Map.of("offerId", offer, "needId", need, "milestones", steps);
        crew.gateway().send(admin, Call.post("/api/v1/projects", body));
    }

    private Map<String, Object> listing(int index) {
        return Map.of(
                "title",
                "共建项目" + (index + 1),
                "text",
                "单位资源与社区需求对接。",
                "abilities",
                List.of(ABILITIES.get(index % ABILITIES.size())),
                "lineOfWork",
                LINES.get(index % LINES.size()),
                "from",
                today.toString(),
                "until",
                today.plusYears(1).toString(),
                "fen",
                1_000_000,
                "people",
                5);
    }

    private void agreement(int index) {
        var body = Map.<String, Object>of(
                "unitId", unit(index),
                "communityCode", community(index),
                "purpose", "组织共建、资源共享、难题共解。",
                "from", today.toString(),
                "until", today.plusYears(1).toString());
        var agreement = id(staff(index), AGREEMENTS, body);
        crew.gateway()
                .send(Identity.unitAdmin(unit(index)), Call.post(AGREEMENTS + "/" + agreement + "/sign", Map.of()));
    }

    private String id(Identity by, String path, Map<String, Object> body) {
        return crew.gateway().sendOnceKnown(by, Call.post(path, body)).text("id");
    }

    private Identity staff(int index) {
        return Identity.staff(Role.COMMUNITY_ADMIN, community(index));
    }

    private String community(int index) {
        return communities.get(index % communities.size()).code();
    }

    private String unit(int index) {
        return roster.units().get(index % roster.units().size());
    }
}
