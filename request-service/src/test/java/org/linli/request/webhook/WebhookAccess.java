package org.linli.request.webhook;

import static org.linli.request.Api.json;

import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may subscribe, see and end what. */
public final class WebhookAccess {

    private static final String PATH = "/api/v1/webhooks";
    private static final String ONE = " " + PATH + "/{id}";

    private final Api api;
    private final Ground ground;

    private WebhookAccess(Api api, Ground ground) {
        this.api = api;
        this.ground = ground;
    }

    public static void fillIn(AccessMatrix matrix, Api api, Ground ground) {
        new WebhookAccess(api, ground).fillIn(matrix);
    }

    private void fillIn(AccessMatrix matrix) {
        matrix.row("POST " + PATH, () -> Attempt.post(ground, PATH, body()))
                .row("GET " + PATH, () -> {
                    subscribed();
                    return Attempt.get(ground, PATH);
                })
                .row("GET" + ONE, () -> Attempt.get(ground, PATH + "/" + subscribed()))
                .row("GET" + ONE + "/deliveries", () -> Attempt.get(ground, PATH + "/" + told() + "/deliveries"))
                .row("POST" + ONE + "/pause", () -> move("pause"))
                .row("POST" + ONE + "/resume", () -> move("resume"))
                .row("POST" + ONE + "/end", () -> move("end"))
                .row("POST" + ONE + "/test", () -> move("test"))
                .row(
                        "POST" + ONE + "/deliveries/{orderId}/replay",
                        () -> Attempt.post(ground, PATH + "/" + told() + "/deliveries/test/replay", "{}"));
    }

    private Attempt move(String move) {
        return Attempt.post(ground, PATH + "/" + subscribed() + "/" + move, "{}");
    }

    /** Of events that no test makes. */
    private static String body() {
        return """
                {"name":"区平台","url":"https://hooks.example.com/x","types":["request.merged.v1"],"division":"%s"}""".formatted(City.COMMUNITY);
    }

    private String subscribed() {
        return json(api.post(Api.ADMIN, PATH, body()).expectStatus().isCreated())
                .get("subscription")
                .get("id")
                .stringValue();
    }

    private String told() {
        var id = subscribed();
        api.post(Api.ADMIN, PATH + "/" + id + "/pause", "{}").expectStatus().isOk();
        api.post(Api.ADMIN, PATH + "/" + id + "/test", "{}").expectStatus().isOk();
        return id;
    }
}
