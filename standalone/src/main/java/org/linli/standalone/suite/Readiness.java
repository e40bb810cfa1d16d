package org.linli.standalone.suite;

import java.time.Duration;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Unreachable;

/** Asks the gateway until every service is ready. */
final class Readiness {

    private static final Duration EVERY = Duration.ofMillis(200);

    private final Gateway gateway;
    private final Duration limit;

    Readiness(Gateway gateway, Duration limit) {
        this.gateway = gateway;
        this.limit = limit;
    }

    /** @throws IllegalStateException if it takes too long; the message says who is not ready */
    void await() throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        var status = status();
        while (!status.startsWith("UP")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready after " + limit.toSeconds() + " s: " + status);
            }
            Thread.sleep(EVERY);
            status = status();
        }
    }

    private String status() {
        try {
            var body = gateway.status().body();
            return body.path("status").asString("") + " " + body.path("services");
        } catch (Unreachable notYet) {
            return notYet.toString();
        }
    }
}
