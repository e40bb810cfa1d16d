package org.linli.partymember;

import java.util.function.Supplier;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may check in to a service and out of it, and who has a say in a dispute. */
final class ServiceFlowAccess {

    private static final String PATH = "/api/v1/service-records";
    private static final String PLACE = "\"place\":{\"longitude\":113.3,\"latitude\":40.08}";

    private final Api api;
    private final Town town;
    private final Ground ground;

    private ServiceFlowAccess(Api api, Town town, Ground ground) {
        this.api = api;
        this.town = town;
        this.ground = ground;
    }

    static void rows(AccessMatrix matrix, Api api, Town town, Ground ground) {
        var rows = new ServiceFlowAccess(api, town, ground);
        matrix.row("POST " + PATH + "/start", () -> Attempt.post(ground, PATH + "/start", rows.start()))
                .row("POST " + PATH + "/{id}/end", rows.of(rows::running, "end", "{" + PLACE + "}"))
                .row("POST " + PATH + "/{id}/answer", rows.of(rows::disputed, "answer", "{\"text\":\"x\"}"))
                .row(
                        "POST " + PATH + "/{id}/settle",
                        rows.of(rows::disputed, "settle", "{\"outcome\":\"UPHELD\",\"reason\":\"x\"}"));
    }

    private Supplier<Attempt> of(Supplier<String> record, String move, String body) {
        return () -> Attempt.post(ground, PATH + "/" + record.get() + "/" + move, body);
    }

    private String start() {
        return "{\"communityCode\":\"%s\",\"category\":\"x\",\"description\":\"x\",%s}".formatted(town.home, PLACE);
    }

    private String running() {
        return Api.read(Api.body(api.post(Town.memberToken(ground.owner()), PATH + "/start", start()), 201), "$.id");
    }

    private String disputed() {
        var record = town.record(ground.owner());
        Api.body(api.post(town.communityAdmin, PATH + "/" + record + "/dispute", "{\"reason\":\"x\"}"), 200);
        return record;
    }
}
