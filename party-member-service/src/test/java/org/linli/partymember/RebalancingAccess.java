package org.linli.partymember;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Who may have a rebalancing proposed, who may read it, and who answers. */
final class RebalancingAccess {

    private static final String ROOT = "/api/v1/rebalancing";
    private static final String PROPOSAL = " " + ROOT + "/proposals/{id}";

    private final ReactiveMongoTemplate mongo;
    private final Ground ground;
    private final Town town;

    RebalancingAccess(ReactiveMongoTemplate mongo, Ground ground, Town town) {
        this.mongo = mongo;
        this.ground = ground;
        this.town = town;
    }

    void addTo(AccessMatrix matrix) {
        matrix.row("POST " + ROOT + "/proposals", this::propose)
                .row("GET " + ROOT + "/proposals", () -> {
                    proposal();
                    return get("/proposals");
                })
                .row("GET" + PROPOSAL, () -> get("/proposals/" + proposal()))
                .row("GET" + PROPOSAL + "/assignments", () -> get("/proposals/" + proposal() + "/assignments"))
                .row("POST" + PROPOSAL + "/cancel", () -> post("/proposals/" + proposal() + "/cancel", "{}"))
                .row("POST" + PROPOSAL + "/apply", () -> post("/proposals/" + proposal() + "/apply", "{}"))
                .row("GET " + ROOT + "/asks", () -> {
                    ask();
                    return get("/asks");
                })
                .row("GET " + ROOT + "/asks/{id}", () -> get("/asks/" + ask()))
                .row("POST " + ROOT + "/asks/{id}/accept", () -> post("/asks/" + ask() + "/accept", "{}"))
                .row("POST " + ROOT + "/asks/{id}/decline", () -> post("/asks/" + ask() + "/decline", "{}"))
                .row("POST " + ROOT + "/consents", () -> post("/consents", "{\"agrees\":false}"));
    }

    private Attempt get(String path) {
        return Attempt.get(ground, ROOT + path);
    }

    private Attempt post(String path, String body) {
        return Attempt.post(ground, ROOT + path, body);
    }

    private Attempt propose() {
        return post("/proposals", """
                {"divisionCode":"%s","places":[{"communityCode":"%s","name":"小区",
                 "point":{"longitude":112.7,"latitude":38.7},"households":300}]}""".formatted(town.home, town.home));
    }

    /** One that has been worked out and found that everybody may stay, of the home community. */
    private String proposal() {
        var id = UUID.randomUUID().toString();
        var goals = new Document("near", 0L)
                .append("needed", 0L)
                .append("sameWork", 0L)
                .append("uneven", 0L)
                .append("moved", 0)
                .append("above", 0)
                .append("total", 0L);
        var outcome = new Document("run", 1)
                .append("members", 0)
                .append("leftOut", 0)
                .append("present", goals)
                .append("proposed", goals);
        mongo.insert(
                        new Document("_id", id)
                                .append("division", town.home.value())
                                .append(
                                        "weights",
                                        new Document("near", 250)
                                                .append("needed", 250)
                                                .append("sameWork", 250)
                                                .append("even", 250))
                                .append("places", List.of())
                                .append("createdAt", new Date())
                                .append("runs", 1)
                                .append(
                                        "state",
                                        new Document("_class", "rebalancing-solved")
                                                .append("outcome", outcome)
                                                .append("at", new Date()))
                                .append("scopes", scopes(town.home))
                                .append("version", 3L)
                                .append("outbox", List.of()),
                        "rebalancing_proposals")
                .block();
        return id;
    }

    private static List<String> scopes(DivisionCode division) {
        return Stream.concat(Stream.of(""), division.lineage().stream()).toList();
    }

    /** The member is asked to stay in the home community, in another compound. */
    private String ask() {
        var id = UUID.randomUUID() + "." + ground.owner();
        var until = new Date(System.currentTimeMillis() + 86_400_000L);
        var stop = new Document("community", town.home.value()).append("place", "小区");
        var grounds = new Document("metres", 0)
                .append(
                        "gains",
                        new Document("near", 0)
                                .append("needed", 0)
                                .append("sameWork", 0)
                                .append("even", 0))
                .append("sameWork", 0)
                .append("supplies", List.of())
                .append("fair", 1000L)
                .append("before", 1)
                .append("after", 1);
        mongo.insert(
                        new Document("_id", id)
                                .append("proposalId", "p")
                                .append("memberId", ground.owner())
                                .append("unitId", ground.unit())
                                .append("from", stop)
                                .append("to", stop)
                                .append("grounds", grounds)
                                .append("askedAt", new Date())
                                .append("state", new Document("_class", "ask-open").append("until", until))
                                .append("dueAt", until)
                                .append("scopes", askScopes())
                                .append("version", 1L)
                                .append("outbox", List.of()),
                        "rebalancing_asks")
                .block();
        return id;
    }

    private List<String> askScopes() {
        return Stream.concat(scopes(town.home).stream(), Stream.of("unit:" + ground.unit(), "member:" + ground.owner()))
                .toList();
    }
}
