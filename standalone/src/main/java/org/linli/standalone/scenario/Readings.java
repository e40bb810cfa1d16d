package org.linli.standalone.scenario;

import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;

/** What the API said of a district at one time. */
record Readings(JsonNode grids, JsonNode requests, JsonNode ledger) {

    static Readings of(Gateway gateway, String division) {
        var reader = Identity.staff(Role.DISTRICT_ADMIN, division);
        return new Readings(
                gateway.send(reader, Call.get("/api/v1/grid-figures?division=" + division))
                        .body(),
                gateway.send(reader, Call.get("/api/v1/request-figures?division=" + division))
                        .body(),
                gateway.send(reader, Call.get("/api/v1/leaderboards/verification?division=" + division))
                        .body());
    }

    /** Entries of the ledger. */
    long entries() {
        return ledger.path("entries").asLong(0);
    }

    /** Boards that were recounted. */
    long boards() {
        return ledger.path("boards").asLong(0);
    }
}
