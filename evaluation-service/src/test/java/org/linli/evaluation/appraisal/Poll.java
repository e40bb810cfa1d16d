package org.linli.evaluation.appraisal;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.linli.evaluation.District;
import org.linli.event.DivisionCode;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A district whose residents 张三丰 and 李四光 are appraised by four of the committee, three owners and two of the property firm. */
public final class Poll {

    /** Ids of everybody who votes, body by body, without their district. */
    static final List<List<String>> VOTERS =
            List.of(List.of("c1", "c2", "c3", "c4"), List.of("o1", "o2", "o3"), List.of("p1", "p2"));

    private final WebTestClient http;
    private final ReactiveMongoTemplate mongo;
    private final TimedWork clock;
    private final District district = District.next();

    public Poll(WebTestClient http, ReactiveMongoTemplate mongo, List<TimedWork> works) {
        this.http = http;
        this.mongo = mongo;
        this.clock = works.stream()
                .filter(work -> work.name().equals("appraisals"))
                .findFirst()
                .orElseThrow();
    }

    DivisionCode community() {
        return district.community(1, 1);
    }

    Token staff() {
        return Token.of("COMMUNITY_ADMIN").scope(community().value());
    }

    Token voter(String name) {
        return Token.of("APPRAISER").subject(id(name));
    }

    String id(String name) {
        return district.person(name);
    }

    static Instant in(Duration time) {
        return Clock.systemUTC().instant().plus(time);
    }

    String body(Instant opensAt, Instant closesAt) {
        return """
                {"divisionCode":"%s","title":"年度文明居民评议","subjectKind":"RESIDENT",
                 "nominees":[{"subjectId":"n1","name":"张三丰"},{"subjectId":"n2","name":"李四光"}],
                 "bodies":[{"body":"COMMUNITY_COMMITTEE","voters":[%s]},{"body":"OWNERS_COMMITTEE","voters":[%s]},
                           {"body":"PROPERTY_FIRM","voters":[%s]}],
                 "opensAt":"%s","closesAt":"%s"}""".formatted(community(), voters(0), voters(1), voters(2), opensAt, closesAt);
    }

    private String voters(int body) {
        return VOTERS.get(body).stream().map(name -> "\"" + id(name) + "\"").collect(Collectors.joining(","));
    }

    String open() {
        return drafted(in(Duration.ofSeconds(-1)), in(Duration.ofHours(1)));
    }

    String drafted(Instant opensAt, Instant closesAt) {
        return read(post(staff(), "appraisals", body(opensAt, closesAt))
                        .expectStatus()
                        .isCreated())
                .getString("id");
    }

    /** Grades of the two, by their first letters. */
    static String ballot(String letters) {
        var grades = IntStream.range(0, letters.length())
                .mapToObj(i -> "{\"subjectId\":\"n%d\",\"grade\":\"%s\"}".formatted(i + 1, grade(letters.charAt(i))))
                .collect(Collectors.joining(","));
        return "{\"grades\":[" + grades + "]}";
    }

    private static String grade(char letter) {
        return switch (letter) {
            case 'E' -> "EXCELLENT";
            case 'G' -> "GOOD";
            case 'F' -> "FAIR";
            default -> "POOR";
        };
    }

    ResponseSpec vote(String appraisal, String voter, String letters) {
        return vote(appraisal, voter, letters, UUID.randomUUID().toString());
    }

    ResponseSpec vote(String appraisal, String voter, String letters, String key) {
        return post(voter(voter), "appraisals/" + appraisal + "/ballots", ballot(letters), key);
    }

    String receipt(String appraisal, String voter, String letters) {
        return read(vote(appraisal, voter, letters).expectStatus().isCreated()).getString("receipt");
    }

    ResponseSpec search(Token token, String appraisal, String receipt) {
        return post(token, "appraisals/" + appraisal + "/ballots/search", "{\"receipt\":\"" + receipt + "\"}");
    }

    /** Its closing is a moment ago; nobody has noticed yet. */
    void timeIsUp(String appraisal) {
        var moment = Date.from(in(Duration.ofMillis(-1)));
        var over = new Update()
                .set("opensAt", Date.from(in(Duration.ofHours(-1))))
                .set("closesAt", moment)
                .set("dueAt", moment);
        mongo.updateFirst(Query.query(where("_id").is(appraisal)), over, Appraisal.class)
                .block();
    }

    void clockComes(String appraisal) {
        clock.carryOut(appraisal).block();
        clock.carryOut(appraisal).block();
    }

    void close(String appraisal) {
        timeIsUp(appraisal);
        clockComes(appraisal);
    }

    ResponseSpec post(Token token, String path, String body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    ResponseSpec post(Token token, String path, String body, String key) {
        return http.post()
                .uri("/api/v1/" + path)
                .headers(token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec asked(Token token, String path) {
        return http.get().uri("/api/v1/" + path).headers(token).exchange();
    }

    Document get(Token token, String path) {
        return read(asked(token, path).expectStatus().isOk());
    }

    String state(String appraisal) {
        return get(staff(), "appraisals/" + appraisal).getString("state");
    }

    Document result(String appraisal) {
        return get(staff(), "appraisals/" + appraisal + "/result");
    }

    static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class);
    }

    static Document read(ResponseSpec answer) {
        var body = answer.expectBody().returnResult().getResponseBodyContent();
        return Document.parse(new String(body, StandardCharsets.UTF_8));
    }

    static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
