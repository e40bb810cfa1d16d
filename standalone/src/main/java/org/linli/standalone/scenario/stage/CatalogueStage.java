package org.linli.standalone.scenario.stage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario.Matters;

/** 事项清单: publishes a catalogue of matters in classes, unless one with as many matters is in force. */
public final class CatalogueStage {

    private static final int AT_ONCE = 500;

    private final Crew crew;
    private final Identity admin;
    private final String division;
    private final LocalDate today;

    public CatalogueStage(Crew crew, String division, InstantSource clock) {
        this.crew = crew;
        this.division = division;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** What is to be listed; nothing if the scenario names no matters. */
    public void build(Matters matters) {
        if (matters.matters() == 0 || isThere(matters.matters())) {
            return;
        }
        var draft = crew.gateway()
                .send(admin, Call.post("/api/v1/matter-catalogues", Map.of("divisionCode", division)))
                .text("id");
        var path = "/api/v1/matter-catalogues/" + draft;
        crew.each(
                uploads(matters),
                "uploads of matters",
                upload -> crew.gateway().send(admin, Call.post(path + "/matters", Map.of("matters", upload))));
        crew.gateway().send(admin, Call.post(path + "/publish", Map.of("effectiveFrom", today)));
    }

    private boolean isThere(int matters) {
        return crew.gateway().all(admin, "/api/v1/matter-catalogues?division=" + division).stream()
                .anyMatch(catalogue -> catalogue.path("matters").asInt(0) == matters);
    }

    private static List<List<Map<String, Object>>> uploads(Matters matters) {
        var all = IntStream.range(0, matters.matters())
                .mapToObj(number -> matter(number, matters))
                .toList();
        return IntStream.range(0, Math.ceilDiv(all.size(), AT_ONCE))
                .mapToObj(i -> all.subList(i * AT_ONCE, Math.min(all.size(), (i + 1) * AT_ONCE)))
                .toList();
    }

    private static Map<String, Object> matter(int number, Matters matters) {
        var kind = 1 + Spread.before(matters.classes(), matters.matters(), number);
        return Map.of(
                "code", "M%05d".formatted(number + 1),
                "kind", "MATTER",
                "name", "第%d项".formatted(number + 1),
                "category", List.of("第%d类".formatted(kind)),
                "handler", Map.of("code", "D%02d".formatted(kind), "name", "第%d主责部门".formatted(kind)));
    }
}
