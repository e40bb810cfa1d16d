package org.linli.standalone.scenario.figure;

import java.util.Comparator;
import java.util.function.Function;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** What the API said of a district at one time. */
public record Readings(
        JsonNode grids,
        JsonNode patrols,
        JsonNode care,
        JsonNode catalogue,
        JsonNode requests,
        JsonNode ledger,
        JsonNode hotline,
        JsonNode kinds,
        JsonNode pairings) {

    /**
     * Asks everybody.
     *
     * @param hotline what came of the hotline's orders that were played, as the API told it
     */
    public static Readings of(Gateway gateway, String division, JsonNode hotline) {
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
                hotline,
                kinds(gateway, reader, division, figures),
                figures.apply("pairing-figures"));
    }

    /** What is peculiar to some kinds of request, and what units are called to. */
    private static JsonNode kinds(
            Gateway gateway, Identity reader, String division, Function<String, JsonNode> figures) {
        var suspended = gateway.all(reader, "/api/v1/requests?state=SUSPENDED&division=" + division);
        var merged = gateway.all(reader, "/api/v1/requests?state=MERGED&division=" + division);
        var agreements = gateway.all(reader, "/api/v1/co-building-agreements?state=CURRENT");
        var kinds = JsonNodeFactory.instance
                .objectNode()
                .put("agreements", agreements.size())
                .put("suspended", suspended.size())
                .put("merged", merged.size());
        kinds.set("titles", titles(gateway, reader));
        kinds.set("suggestions", figures.apply("suggestion-figures"));
        kinds.set("whistles", figures.apply("whistle-figures"));
        kinds.set("checkIns", figures.apply("check-in-comparison"));
        kinds.set("meetings", figures.apply("meeting-figures"));
        kinds.set("wishes", figures.apply("wish-figures"));
        kinds.set("projects", figures.apply("project-figures"));
        kinds.set("recount", figures.apply("whistle-figures/verification"));
        return kinds;
    }

    /** How many titles of each family are held. */
    private static JsonNode titles(Gateway gateway, Identity reader) {
        var held = JsonNodeFactory.instance.objectNode().put("PIONEER", 0).put("HONOUR", 0);
        gateway.all(reader, "/api/v1/title-awards?state=AWARDED").stream()
                .map(award -> award.required("family").asString())
                .forEach(family -> held.put(family, held.path(family).asInt() + 1));
        return held;
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
