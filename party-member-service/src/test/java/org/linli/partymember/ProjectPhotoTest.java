package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Api.problem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Cameras;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Photos of projects, over HTTP; how they are taken in is photo-kit's to test. */
@PartyMemberServiceTest
class ProjectPhotoTest {

    private static final String LISTING = """
            {"title":"t","text":"t","abilities":["LEGAL"],"from":"2026-01-01","until":"2035-12-31"}""";

    private final WebTestClient http;
    private final Api api;
    private final Town town;
    private final ReactiveMongoTemplate mongo;
    private final String unit;
    private final String project;

    ProjectPhotoTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.http = http;
        this.api = new Api(http);
        this.town = new Town(api, mongo);
        this.mongo = mongo;
        this.unit = town.unit();
        var offer = made(Token.unitAdmin(unit), "offers", "{\"unitId\":\"%s\",\"offer\":%s}".formatted(unit, LISTING));
        var need = made(
                town.communityAdmin, "needs", "{\"communityCode\":\"%s\",\"need\":%s}".formatted(town.home, LISTING));
        this.project = made(
                town.communityAdmin,
                "projects",
                "{\"offerId\":\"%s\",\"needId\":\"%s\",\"milestones\":[]}".formatted(offer, need));
    }

    private String made(Token by, String what, String body) {
        return Api.read(body(api.post(by, "/api/v1/" + what, body), 201), "$.id");
    }

    private String photos() {
        return "/api/v1/projects/" + project + "/photos";
    }

    private ResponseSpec add(Token by, byte[] photo) {
        return http.post()
                .uri(photos())
                .headers(by)
                .contentType(MediaType.IMAGE_JPEG)
                .bodyValue(photo)
                .exchange();
    }

    private int shown() {
        return Api.<Integer>read(body(api.get(town.communityAdmin, photos()), 200), "$.items.length()");
    }

    @Test
    void bothSidesAddPhotosAndWhoeverSeesTheProjectSeesThem() {
        var added = add(Token.unitAdmin(unit), Cameras.lyingOnItsSide());
        added.expectHeader().location(photos() + "/1");
        assertThat(Api.<Integer>read(body(added, 201), "$.width")).isEqualTo(20);
        add(town.communityAdmin, Cameras.jpeg(700, 500)).expectStatus().isCreated();
        add(town.communityAdmin, Cameras.jpeg(700, 500)).expectStatus().isCreated(); // the one that is there

        assertThat(shown()).isEqualTo(2);
        var content = api.get(town.communityAdmin, photos() + "/1/content");
        content.expectStatus().isOk().expectHeader().contentType(MediaType.IMAGE_JPEG);
        var bytes = content.expectBody().returnResult().getResponseBodyContent();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Cameras.MAKER);
        api.get(Token.unitAdmin(unit), photos() + "/2/thumbnail").expectStatus().isOk();
        problem(api.get(town.communityAdmin, photos() + "/3/content"), 404, "not-found");
    }

    @Test
    void whatIsNoPhotoOrComesFromAStrangerLeavesNothing() {
        var before = mongo.count(new Query(), "photo.files").block();

        problem(add(town.communityAdmin, Cameras.gif()), 422, "not-a-photo");
        problem(add(town.communityAdmin, Cameras.bomb(40_000, 40_000)), 422, "too-many-pixels");
        problem(add(town.communityAdmin, new byte[10 * 1024 * 1024 + 1]), 413, "body-too-large");
        problem(add(Token.unitAdmin("somebody-else"), Cameras.jpeg(5, 5)), 404, "not-found");
        problem(api.get(Token.unitAdmin("somebody-else"), photos()), 404, "not-found");

        assertThat(shown()).isZero();
        assertThat(mongo.count(new Query(), "photo.files").block()).isEqualTo(before);
    }

    @Test
    void aProjectThatWasGivenUpIsNotShownOff() {
        body(api.post(town.communityAdmin, "/api/v1/projects/" + project + "/cancel", "{\"reason\":\"r\"}"), 200);

        problem(add(town.communityAdmin, Cameras.jpeg(5, 5)), 409, "illegal-move");
        assertThat(shown()).isZero();
    }
}
