package org.linli.standalone.scenario.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.file.Scenario.Play;

/** 双报到 and 双服务: units and members check in, members serve, communities confirm. */
public final class ServiceStage {

    private static final Duration A_DEED = Duration.ofHours(2);

    private final Crew crew;
    private final List<Division> communities;
    private final Roster roster;
    private final Instant today;

    public ServiceStage(Crew crew, List<Division> communities, Roster roster, InstantSource clock) {
        this.crew = crew;
        this.communities = communities;
        this.roster = roster;
        this.today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    /** Everything of 双报到 and 双服务. */
    public void play(Play play) {
        crew.times(play.unitCheckIns(), "check-ins of units", this::checkInUnit);
        crew.times(play.memberCheckIns(), "check-ins of members", this::checkInMember);
        crew.times(play.deeds(), "confirmed service records", this::deed);
    }

    private void checkInUnit(int index) {
        var unit = roster.units().get(index);
        var call = Call.post("/api/v1/units/" + unit + "/check-ins", communityOf(index));
        crew.gateway().sendOnceKnown(Identity.unitAdmin(unit), call);
    }

    private void checkInMember(int index) {
        var member = roster.members().get(index);
        var call = Call.post("/api/v1/members/" + member + "/check-ins", communityOf(index));
        crew.gateway().sendOnceKnown(Identity.member(member), call);
    }

    private Map<String, String> communityOf(int member) {
        return Map.of("communityCode", community(member).code());
    }

    private Division community(int member) {
        return communities.get(member % communities.size());
    }

    /** On another day each time that the same member serves, so that nobody is in two places at once. */
    private void deed(int index) {
        var member = index % roster.members().size();
        var begin = today.minus(1 + index / roster.members().size(), ChronoUnit.DAYS);
        var id = roster.members().get(member);
        var record = crew.gateway()
                .sendOnceKnown(
                        Identity.member(id),
                        Call.post(
                                "/api/v1/service-records",
                                Map.of(
                                        "communityCode", community(member).code(),
                                        "category", "志愿服务",
                                        "description", "参加社区环境整治。",
                                        "startedAt", begin.toString(),
                                        "endedAt", begin.plus(A_DEED).toString())));
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community(member).code());
        crew.gateway().send(admin, Call.post("/api/v1/service-records/" + record.text("id") + "/confirm"));
    }
}
