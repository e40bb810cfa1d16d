package org.linli.request.duplicate;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.request.Api;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may see and decide what was proposed. */
public final class DuplicateAccess {

    private static final String PROPOSALS = "/api/v1/merge-proposals";

    private DuplicateAccess() {}

    /** @param submitted a new order of the ground's owner */
    public static void rows(AccessMatrix matrix, Api api, Ground ground, Supplier<String> submitted) {
        matrix.row("GET " + PROPOSALS, () -> Attempt.get(ground, PROPOSALS + "?limit=200"))
                .row("GET " + PROPOSALS + "/{id}", () -> Attempt.get(ground, PROPOSALS + "/" + proposed(api)))
                .row("POST " + PROPOSALS + "/{id}/accept", () -> post(ground, proposed(api) + "/accept", "{}"))
                .row(
                        "POST " + PROPOSALS + "/{id}/reject",
                        () -> post(ground, proposed(api) + "/reject", "{\"reason\":\"不是同一件事\"}"))
                .row(
                        "POST /api/v1/requests/{id}/merge",
                        () -> Attempt.post(
                                ground,
                                "/api/v1/requests/" + submitted.get() + "/merge",
                                "{\"masterId\":\"" + submitted.get() + "\"}"))
                .row(
                        "GET /api/v1/requests/{id}/master",
                        () -> Attempt.get(ground, "/api/v1/requests/" + merged(api, submitted) + "/master"));
    }

    private static Attempt post(Ground ground, String path, String body) {
        return Attempt.post(ground, PROPOSALS + "/" + path, body);
    }

    /** Two of a kind that nobody else asks. */
    private static String proposed(Api api) {
        var matter = UUID.randomUUID().toString();
        asked(api, matter);
        var second = asked(api, matter);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(Api.ADMIN, PROPOSALS + "/" + second)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .is2xxSuccessful());
        return second;
    }

    private static String asked(Api api, String matter) {
        var body = """
                {"kind":"HELP","category":"%s","text":"楼前路灯坏了","channel":"APP",
                 "place":{"longitude":113.3051,"latitude":40.0051}}""".formatted(matter);
        return Api.json(api.submit(Token.resident("resident-1"), body))
                .get("id")
                .stringValue();
    }

    private static String merged(Api api, Supplier<String> submitted) {
        var order = submitted.get();
        api.post(Api.ADMIN, "/api/v1/requests/" + order + "/merge", "{\"masterId\":\"" + submitted.get() + "\"}")
                .expectStatus()
                .isOk();
        return order;
    }
}
