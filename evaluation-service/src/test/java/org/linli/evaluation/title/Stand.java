package org.linli.evaluation.title;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bson.Document;
import org.linli.evaluation.District;
import org.linli.event.DivisionCode;
import org.linli.testkit.Token;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A district that gives titles. */
public final class Stand {

    private final WebTestClient http;
    private final District district = District.next();

    public Stand(WebTestClient http) {
        this.http = http;
    }

    public District district() {
        return district;
    }

    public DivisionCode community() {
        return district.community(1, 1);
    }

    /** Who answers for the titles. */
    public Token staff() {
        return Token.of("DISTRICT_ADMIN").scope(district.code().value());
    }

    /** Who proposes people. */
    public Token community(int sequence) {
        return Token.of("COMMUNITY_ADMIN")
                .subject("community-" + sequence)
                .scope(district.community(1, sequence).value());
    }

    public String title(int quota) {
        return title(quota, "HONOUR", "RESIDENT", 0);
    }

    public String title(int quota, String family, String kind, int points) {
        var body = """
                {"divisionCode":"%s","name":"最美居民","family":"%s","subjectKind":"%s","rhythm":"YEARLY","quota":%d,
                 "grounds":"热心公益","pointsDemanded":%d}""".formatted(district.code(), family, kind, quota, points);
        return id(post(staff(), "titles", body));
    }

    /** Somebody called 张三丰 is proposed by their community. */
    public String nominated(String title, String subject) {
        return id(nominate(title, subject, "张三丰"));
    }

    ResponseSpec nominate(String title, String subject, String name) {
        var body = """
                {"titleId":"%s","divisionCode":"%s","period":"2026","subjectId":"%s","name":"%s",
                 "grounds":"%s热心公益，邻里称赞"}""".formatted(title, community(), subject, name, name);
        return post(community(1), "title-awards", body);
    }

    public String awarded(String title, String subject) {
        var award = nominated(title, subject);
        approve(award).expectStatus().isOk();
        return award;
    }

    ResponseSpec approve(String award) {
        return post(staff(), "title-awards/" + award + "/approve", "{}");
    }

    public ResponseSpec post(Token token, String path, String body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    public ResponseSpec post(Token token, String path, String body, String key) {
        return http.post()
                .uri("/api/v1/" + path)
                .headers(token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec asked(Token token, String path) {
        return http.get().uri("/api/v1/" + path).headers(token).exchange();
    }

    public Document get(Token token, String path) {
        return read(asked(token, path).expectStatus().isOk());
    }

    String state(String award) {
        return get(staff(), "title-awards/" + award).getString("state");
    }

    int held(String title) {
        return get(staff(), "titles/" + title + "/places?period=2026").getInteger("held");
    }

    private static String id(ResponseSpec created) {
        return read(created.expectStatus().isCreated()).getString("id");
    }

    public static Document read(ResponseSpec answer) {
        return Document.parse(text(answer));
    }

    public static String text(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8);
    }
}
