package org.linli.standalone.scenario.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.event.Channel;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Answer;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.scenario.stage.PlannedRequest.Stage;

/** Makes the requests of a scenario, each by those who would make its steps: resident, community, unit. */
public final class RequestStage {

    private final Crew crew;
    private final List<String> units;

    /** @param units ids */
    public RequestStage(Crew crew, List<String> units) {
        this.crew = crew;
        this.units = units;
    }

    /** The first so many of the plans. */
    public void play(RequestPlans plans, int count) {
        crew.times(count, "requests", index -> play(plans.plan(index)));
    }

    private void play(PlannedRequest request) {
        var community = Identity.staff(Role.COMMUNITY_ADMIN, request.community().code());
        var unit = units.get(request.unit());
        var order = "/api/v1/requests/" + submit(request, community).text("id");
        if (request.reaches(Stage.DISPATCHED)) {
            crew.gateway().sendOnceKnown(community, Call.post(order + "/dispatch", Map.of("unitId", unit)));
        }
        if (request.reaches(Stage.SIGNED)) {
            crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/sign"));
        }
        if (request.reaches(Stage.ANSWERED)) {
            crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/answer", Map.of("text", "已处理。")));
        }
        if (request.satisfied() instanceof Boolean satisfied) {
            crew.gateway()
                    .send(
                            Identity.resident(request.residentId()),
                            Call.post(order + "/rate", Map.of("satisfied", satisfied)));
        }
        if (request.reaches(Stage.CLOSED)) {
            crew.gateway().send(community, Call.post(order + "/close"));
        }
    }

    private Answer submit(PlannedRequest request, Identity community) {
        var body = new HashMap<String, Object>(Map.of(
                "kind", request.kind(),
                "category", request.category(),
                "text", request.text(),
                "channel", request.channel(),
                "place", request.place(),
                "contact",
                        Map.of(
                                "name",
                                request.contact().name(),
                                "phone",
                                request.contact().phone())));
        if (request.channel() != Channel.APP) {
            body.put("residentId", request.residentId());
        }
        return crew.gateway().sendOnceKnown(submitter(request, community), Call.post("/api/v1/requests", body));
    }

    private static Identity submitter(PlannedRequest request, Identity community) {
        return switch (request.channel()) {
            case APP -> Identity.resident(request.residentId());
            case GRID_STAFF, PATROL ->
                Identity.staff(Role.GRID_STAFF, request.community().code());
            case HOTLINE, WALK_IN, PARTNER -> community;
        };
    }
}
