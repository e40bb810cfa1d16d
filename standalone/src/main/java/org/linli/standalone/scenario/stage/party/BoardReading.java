package org.linli.standalone.scenario.stage.party;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.scenario.figure.Comparison;
import org.linli.standalone.scenario.figure.Figure;
import org.linli.standalone.scenario.stage.Crew;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/** Reads the boards as any resident does, and looks for names in them that staff are told of, on record, beside it. */
public final class BoardReading {

    private final Crew crew;
    private final Identity staff;
    private final Identity reader;
    private final String division;

    public BoardReading(Crew crew, String division) {
        this.crew = crew;
        this.staff = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.reader = Identity.resident("reader-" + division);
        this.division = division;
    }

    /** @param expected how many entries may name somebody who has not agreed */
    public Comparison play(JsonNode expected) {
        var entries = withoutConsent("/api/v1/honour-board?division=" + division);
        var models = withoutConsent("/api/v1/role-models/published?division=" + division);
        var named = new AtomicInteger();
        crew.each(entries, "entries of the board without consent", entry -> {
            if (entry.toString().contains(nameOf(entry))) {
                named.incrementAndGet();
            }
        });
        var unmasked = models.stream()
                .filter(model -> !model.required("name").asString().contains("*"))
                .count();
        return Comparison.of(
                Figure.BOARD_ENTRIES_WITH_UNMASKED_NAME_WITHOUT_CONSENT,
                expected,
                IntNode.valueOf(named.get() + (int) unmasked));
    }

    /** Those about people who have not agreed to be named. */
    private List<JsonNode> withoutConsent(String path) {
        return crew.gateway().all(reader, path).stream()
                .filter(entry -> !entry.required("consent").asBoolean())
                .filter(entry ->
                        entry.path("name").isString() && !entry.path("unitId").isString())
                .toList();
    }

    private String nameOf(JsonNode entry) {
        var path = "/api/v1/honour-items/" + entry.required("id").asString() + "/personal-data/disclosure";
        return crew.gateway()
                .send(staff, Call.post(path, Map.of("reason", "核对公示是否署名")))
                .text("name");
    }
}
