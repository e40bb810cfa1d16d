package org.linli.evaluation.appraisal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.Token;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may draft appraisals of the ground's division, vote in them, and read them: its owner is on the list of voters. */
public final class AppraisalAccess {

    private static final String APPRAISALS = "/api/v1/appraisals";
    private static final String BALLOT = "{\"grades\":[{\"subjectId\":\"n1\",\"grade\":\"GOOD\"}]}";

    private final Poll poll;
    private final Ground ground;

    public AppraisalAccess(WebTestClient http, ReactiveMongoTemplate mongo, List<TimedWork> works, Ground ground) {
        this.poll = new Poll(http, mongo, works);
        this.ground = ground;
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    public void appraiseSomebody() {
        drafted(-1);
    }

    public void addTo(AccessMatrix matrix) {
        var one = APPRAISALS + "/{id}";
        matrix.row("POST " + APPRAISALS, () -> Attempt.post(ground, APPRAISALS, body(1)))
                .row("GET " + APPRAISALS, () -> Attempt.get(ground, APPRAISALS))
                .row("GET " + one, () -> Attempt.get(ground, APPRAISALS + "/" + drafted(-1)))
                .row("POST " + one + "/open", () -> Attempt.post(ground, APPRAISALS + "/" + drafted(1) + "/open", "{}"))
                .row(
                        "POST " + one + "/cancel",
                        () -> Attempt.post(ground, APPRAISALS + "/" + drafted(-1) + "/cancel", "{\"reason\":\"名单有误\"}"))
                .row(
                        "POST " + one + "/ballots",
                        () -> Attempt.post(ground, APPRAISALS + "/" + drafted(-1) + "/ballots", BALLOT))
                .row("POST " + one + "/ballots/search", this::search)
                .row("GET " + one + "/result", () -> Attempt.get(ground, APPRAISALS + "/" + closed() + "/result"));
    }

    private Attempt search() {
        var id = drafted(-1);
        var receipt = vote(id);
        poll.close(id);
        return Attempt.post(ground, APPRAISALS + "/" + id + "/ballots/search", "{\"receipt\":\"" + receipt + "\"}");
    }

    private String closed() {
        var id = drafted(-1);
        vote(id);
        poll.close(id);
        return id;
    }

    private String vote(String id) {
        return Poll.read(poll.post(Token.resident(ground.owner()), "appraisals/" + id + "/ballots", BALLOT)
                        .expectStatus()
                        .isCreated())
                .getString("receipt");
    }

    private String drafted(int opensInHours) {
        var staff = Token.of("COMMUNITY_ADMIN").scope(ground.division());
        return Poll.read(poll.post(
                                staff,
                                "appraisals",
                                body(opensInHours),
                                UUID.randomUUID().toString())
                        .expectStatus()
                        .isCreated())
                .getString("id");
    }

    private String body(int opensInHours) {
        var now = Clock.systemUTC().instant();
        return """
                {"divisionCode":"%s","title":"文明居民评议","subjectKind":"RESIDENT",
                 "nominees":[{"subjectId":"n1","name":"张三丰"}],
                 "bodies":[{"body":"OWNERS_COMMITTEE","weightPermille":1000,"voters":["%s"]}],
                 "opensAt":"%s","closesAt":"%s"}""".formatted(
                        ground.division(),
                        ground.owner(),
                        now.plus(Duration.ofHours(opensInHours)),
                        now.plus(Duration.ofHours(2)));
    }
}
