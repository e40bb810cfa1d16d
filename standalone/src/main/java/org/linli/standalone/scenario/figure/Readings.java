package org.linli.standalone.scenario.figure;

import java.util.Comparator;
import java.util.function.Function;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.MissingNode;

/** What the API said of a district at one time. */
public record Readings(
        JsonNode grids, JsonNode patrols, JsonNode care, JsonNode catalogue, JsonNode requests, JsonNode ledger, JsonNode merged) {

    /** Asks everybody. */
    public static Readings of(Gateway gateway, String division) {
        var reader = Identity.staff(Role.DISTRICT_ADMIN, division);
        Function<String, JsonNode> figures =
                path -> gateway.send(reader, Call.get("/api/v1/" + path + "?division=" + division))
                        .body();
        return new Readings(
                figures.apply("grid-figures"),
                figures.apply("patrol-figures"),
                figures.apply("care-visits/figures"),
                newestCatalogue(gateway, reader, division),
                figures.apply("request-figures"),
                figures.apply("leaderboards/verification"),
                merged(gateway, reader, division));
    }

    private static JsonNode merged(Gateway gateway, Identity reader, String division) {
        return IntNode.valueOf(gateway.all(reader, "/api/v1/requests?state=MERGED&division=" + division)
                .size());
    }

    private static JsonNode newestCatalogue(Gateway gateway, Identity reader, String division) {
        return gateway.all(reader, "/api/v1/matter-catalogues?division=" + division).stream()
                .filter(catalogue -> catalogue.path("state").asString().equals("PUBLISHED"))
                .max(Comparator.comparingInt(
                        catalogue -> catalogue.path("number").asInt()))
                .orElse(MissingNode.getInstance());
    }

    /** Entries of the ledger. */
    public long entries() {
        return ledger.path("entries").asLong(0);
    }

    /** Boards that were recounted. */
    public long boards() {
        return ledger.path("boards").asLong(0);
    }
}
