package org.linli.standalone.scenario;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Workers;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.Scenario.Play;

/** 双报到 and 双服务: units and members check in, members serve, communities confirm. */
final class ServiceStage {

    private static final Duration A_DEED = Duration.ofHours(2);

    private final Gateway gateway;
    private final Workers workers;
    private final PrintStream out;
    private final List<Division> communities;
    private final Roster roster;
    private final Instant today;

    ServiceStage(
            Gateway gateway,
            Workers workers,
            PrintStream out,
            List<Division> communities,
            Roster roster,
            InstantSource clock) {
        this.gateway = gateway;
        this.workers = workers;
        this.out = out;
        this.communities = communities;
        this.roster = roster;
        this.today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    void play(Play play) {
        times(play.unitCheckIns(), "check-ins of units", this::checkInUnit);
        times(play.memberCheckIns(), "check-ins of members", this::checkInMember);
        times(play.deeds(), "confirmed service records", this::deed);
    }

    private void times(int count, String what, IntConsumer work) {
        if (count > 0) {
            try (var progress = new Progress(out, gateway, what, count)) {
                workers.forEach(IntStream.range(0, count).boxed().toList(), index -> {
                    work.accept(index);
                    progress.oneDone();
                });
            }
        }
    }

    private void checkInUnit(int index) {
        var unit = roster.units().get(index);
        var call = Call.post("/api/v1/units/" + unit + "/check-ins", communityOf(index));
        gateway.sendOnceKnown(Identity.unitAdmin(unit), call);
    }

    private void checkInMember(int index) {
        var member = roster.members().get(index);
        var call = Call.post("/api/v1/members/" + member + "/check-ins", communityOf(index));
        gateway.sendOnceKnown(Identity.member(member), call);
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
        var record = gateway.sendOnceKnown(
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
        gateway.send(admin, Call.post("/api/v1/service-records/" + record.text("id") + "/confirm"));
    }
}
