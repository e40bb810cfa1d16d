package org.linli.standalone.scenario.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.event.PetitionKind;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.scenario.file.Scenario.Suspensions;

/** 挂起: units that have an order ask for its clock to stand still; the community grants it or does not, and lets it run again. */
public final class SuspensionStage {

    private final Crew crew;
    private final List<Ground> grounds;
    private final List<String> units;
    private final Instant until;

    public SuspensionStage(Crew crew, List<Ground> grounds, List<String> units, InstantSource clock) {
        this.crew = crew;
        this.grounds = grounds;
        this.units = units;
        this.until = clock.instant().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The first ones are refused, then some are resumed and answered, the others stay suspended. */
    public void play(Suspensions suspensions) {
        crew.times(suspensions.asked(), "petitions to suspend", index -> play(suspensions, index));
    }

    private void play(Suspensions suspensions, int index) {
        var ground = grounds.get(index % grounds.size());
        var community = Identity.staff(Role.COMMUNITY_ADMIN, ground.community());
        var unit = units.get(index % units.size());
        var order = signed(ground, community, unit, index);
        var number = ask(order, unit);
        var granted = index >= suspensions.refused();
        var decision =
                new HashMap<String, Object>(Map.of("granted", granted, "reason", granted ? "需待来年施工期" : "可以按期办理"));
        crew.gateway().send(community, Call.post(order + "/petitions/" + number + "/decision", decision));
        if (!granted || index < suspensions.refused() + suspensions.resumed()) {
            if (granted) {
                crew.gateway().send(community, Call.post(order + "/resume"));
            }
            crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/answer", Map.of("text", "已处理。")));
            crew.gateway().send(community, Call.post(order + "/close"));
        }
    }

    private String signed(Ground ground, Identity community, String unit, int index) {
        var matter = RequestKinds.matter(RequestKind.HELP);
        var body = Map.of(
                "kind", RequestKind.HELP,
                "category", matter.category(),
                "text", matter.text(),
                "channel", "APP",
                "gridCode", ground.code());
        var resident = Identity.resident("resident-%03d".formatted(index % 300));
        var order = "/api/v1/requests/"
                + crew.gateway()
                        .sendOnceKnown(resident, Call.post("/api/v1/requests", body))
                        .text("id");
        crew.gateway().sendOnceKnown(community, Call.post(order + "/dispatch", Map.of("unitId", unit)));
        crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/sign"));
        return order;
    }

    private int ask(String order, String unit) {
        var petition = Map.of("kind", PetitionKind.SUSPENSION, "reason", "冬季不能施工", "until", until.toString());
        var asked = crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/petitions", petition));
        return asked.body().path("petitions").path(0).path("number").asInt();
    }
}
