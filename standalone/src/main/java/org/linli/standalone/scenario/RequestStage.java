package org.linli.standalone.scenario;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.event.Channel;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Answer;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Workers;
import org.linli.standalone.scenario.PlannedRequest.Stage;

/** Makes the requests of a scenario, each by those who would make its steps: resident, community, unit. */
final class RequestStage {

    private final Gateway gateway;
    private final Workers workers;
    private final PrintStream out;
    private final List<String> units;

    /** @param units ids */
    RequestStage(Gateway gateway, Workers workers, PrintStream out, List<String> units) {
        this.gateway = gateway;
        this.workers = workers;
        this.out = out;
        this.units = units;
    }

    void play(RequestPlans plans, int count) {
        try (var progress = new Progress(out, gateway, "requests", count)) {
            workers.forEach(IntStream.range(0, count).boxed().toList(), index -> {
                play(plans.plan(index));
                progress.oneDone();
            });
        }
    }

    private void play(PlannedRequest request) {
        var community = Identity.staff(Role.COMMUNITY_ADMIN, request.community().code());
        var unit = units.get(request.unit());
        var order = "/api/v1/requests/" + submit(request, community).text("id");
        if (request.reaches(Stage.DISPATCHED)) {
            gateway.sendOnceKnown(community, Call.post(order + "/dispatch", Map.of("unitId", unit)));
        }
        if (request.reaches(Stage.SIGNED)) {
            gateway.send(Identity.unitAdmin(unit), Call.post(order + "/sign"));
        }
        if (request.reaches(Stage.ANSWERED)) {
            gateway.send(Identity.unitAdmin(unit), Call.post(order + "/answer", Map.of("text", "已处理。")));
        }
        if (request.satisfied() instanceof Boolean satisfied) {
            gateway.send(
                    Identity.resident(request.residentId()),
                    Call.post(order + "/rate", Map.of("satisfied", satisfied)));
        }
        if (request.reaches(Stage.CLOSED)) {
            gateway.send(community, Call.post(order + "/close"));
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
        return gateway.sendOnceKnown(submitter(request, community), Call.post("/api/v1/requests", body));
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
