package org.linli.standalone.sample;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;

/** Sends a table of divisions and waits until it is taken in: the answer to a table is a job. */
final class DivisionImport {

    private static final String PATH = "/api/v1/division-imports";
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Gateway gateway;
    private final Identity admin;

    DivisionImport(Gateway gateway, Identity admin) {
        this.gateway = gateway;
        this.admin = admin;
    }

    /** @throws IllegalStateException if not every row is taken in */
    void take(String csv) {
        var job = gateway.send(admin, Call.postCsv(PATH, csv)).body();
        while (!job.path("endedAt").isString()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            job = gateway.send(admin, Call.get(PATH + "/" + id(job))).body();
        }
        if (!job.path("state").asString("").equals("FINISHED")
                || job.path("rejected").asLong() > 0) {
            throw new IllegalStateException("not all divisions are imported: " + job);
        }
    }

    private static String id(JsonNode job) {
        return job.required("id").asString();
    }
}
