package org.linli.request.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.request.Api.ADMIN;
import static org.linli.request.Api.MEMBER;
import static org.linli.request.Api.RESIDENT;
import static org.linli.request.Api.UNIT_ADMIN;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.request.Api;
import org.linli.request.City;
import org.linli.request.RequestServiceTest;
import org.linli.testkit.Cameras;
import org.linli.testkit.Token;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Photos over HTTP, down to the store and back. */
@RequestServiceTest
class PhotoTest {

    private final Api api;
    private final ReactiveMongoTemplate mongo;

    PhotoTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.mongo = mongo;
    }

    private String order() {
        return api.submitted(RESIDENT, City.GRID);
    }

    private static String photos(String order) {
        return "/api/v1/requests/" + order + "/photos";
    }

    private ResponseSpec add(Token by, String order, byte[] photo) {
        return add(by, order, photo, MediaType.IMAGE_JPEG);
    }

    private ResponseSpec add(Token by, String order, byte[] photo, MediaType type) {
        return api.http()
                .post()
                .uri(photos(order))
                .headers(by)
                .contentType(type)
                .bodyValue(photo)
                .exchange();
    }

    private ResponseSpec addForm(Token by, String order, MultipartBodyBuilder form) {
        return api.http()
                .post()
                .uri(photos(order))
                .headers(by)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private static MultipartBodyBuilder form(String name, byte[]... files) {
        var form = new MultipartBodyBuilder();
        form.part("note", "楼前");
        for (var file : files) {
            form.part(name, new ByteArrayResource(file)).filename("照片.jpg");
        }
        return form;
    }

    @Test
    void aPhotoIsAddedListedAndShownWithItsTypeAndTag() {
        var id = order();
        var added = add(RESIDENT, id, Cameras.lyingOnItsSide());
        added.expectStatus().isCreated().expectHeader().location(photos(id) + "/1");
        var photo = json(added);
        assertThat(photo.get("number").intValue()).isEqualTo(1);
        assertThat(photo.get("width").intValue()).isEqualTo(20);
        assertThat(json(api.get(ADMIN, photos(id))).get("items").get(0)).isEqualTo(photo);

        var shown = api.get(ADMIN, photos(id) + "/1/content");
        shown.expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache, private");
        var result = shown.expectBody().returnResult();
        assertThat(result.getResponseBodyContent()).hasSize(photo.get("size").intValue());
        assertThat(new String(result.getResponseBodyContent(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", Cameras.MAKER);
        api.http()
                .get()
                .uri(photos(id) + "/1/content")
                .headers(ADMIN)
                .header("If-None-Match", result.getResponseHeaders().getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void theThumbnailIsAPictureToo() {
        var id = order();
        add(RESIDENT, id, Cameras.jpeg(700, 500)).expectStatus().isCreated();
        var shown = api.get(RESIDENT, photos(id) + "/1/thumbnail");
        shown.expectStatus().isOk().expectHeader().contentType(MediaType.IMAGE_JPEG);
        assertThat(shown.expectBody().returnResult().getResponseBodyContent()).startsWith(0xFF, 0xD8);
    }

    @Test
    void aFormWithOneFileNamedPhotoIsTaken() {
        var id = order();
        addForm(RESIDENT, id, form("photo", Cameras.jpeg(300, 400)))
                .expectStatus()
                .isCreated();
        problem(addForm(RESIDENT, id, form("picture", Cameras.jpeg(3, 4))), 400, "malformed-request");
        problem(addForm(RESIDENT, id, form("photo", Cameras.jpeg(3, 4), Cameras.jpeg(4, 3))), 400, "malformed-request");
        problem(add(RESIDENT, id, new byte[] {1}, MediaType.MULTIPART_FORM_DATA), 400, "malformed-request");
        assertThat(json(api.get(RESIDENT, photos(id))).get("items")).hasSize(1);
    }

    @Test
    void theContentDecidesAndNotItsName() {
        var id = order();
        assertThat(json(add(RESIDENT, id, Cameras.png(9, 9, true)))
                        .get("mediaType")
                        .stringValue())
                .isEqualTo("image/png");
        problem(add(RESIDENT, id, Cameras.gif()), 422, "not-a-photo");
        problem(add(RESIDENT, id, "<html>".getBytes(StandardCharsets.US_ASCII)), 422, "not-a-photo");
        problem(add(RESIDENT, id, Cameras.bomb(40_000, 40_000)), 422, "too-many-pixels");
        problem(add(RESIDENT, id, Cameras.gif(), MediaType.IMAGE_GIF), 415, "unsupported-media-type");
        problem(add(RESIDENT, id, new byte[0]), 400, "malformed-request");
        assertThat(json(api.get(RESIDENT, photos(id))).get("items")).hasSize(1);
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingIsKept() {
        var id = order();
        var before = mongo.count(new Query(), "photo.files").block();
        problem(add(RESIDENT, id, new byte[10 * 1024 * 1024 + 1]), 413, "body-too-large");
        problem(addForm(RESIDENT, id, form("photo", new byte[10 * 1024 * 1024 + 1])), 413, "body-too-large");
        problem(add(RESIDENT, id, Cameras.gif()), 422, "not-a-photo");
        assertThat(mongo.count(new Query(), "photo.files").block()).isEqualTo(before);
        assertThat(mongo.count(new Query(), "photo_uploads").block()).isZero();
    }

    @Test
    void theSamePhotoSentAgainIsTheOneThatIsThere() {
        var id = order();
        var first = json(add(RESIDENT, id, Cameras.jpeg(50, 50)));
        assertThat(json(add(RESIDENT, id, Cameras.jpeg(50, 50)))).isEqualTo(first);
        assertThat(json(api.get(RESIDENT, photos(id))).get("items")).hasSize(1);
    }

    @Test
    void anOrderHasNineAtMostHoweverManyComeAtOnce() {
        var id = order();
        var statuses = Flux.range(1, 12)
                .flatMap(
                        i -> Mono.fromCallable(() -> add(RESIDENT, id, Cameras.jpeg(10 + i, 10))
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        4)
                .collectList()
                .block();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(9);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(3);
        problem(add(RESIDENT, id, Cameras.jpeg(77, 7)), 409, "too-many-photos");
        var items = json(api.get(RESIDENT, photos(id))).get("items");
        assertThat(items.valueStream().map(item -> item.get("number").intValue()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(mongo.count(new Query(), "photo_uploads").block()).isZero();
    }

    @Test
    void whoHandlesTheOrderAddsPhotosAndWhoDoesNotSeeItLearnsNothing() {
        var id = order();
        problem(add(UNIT_ADMIN, id, Cameras.jpeg(5, 5)), 404, "not-found");
        api.dispatch(id, ADMIN, City.UNIT).expectStatus().isOk();
        problem(add(UNIT_ADMIN, id, Cameras.jpeg(5, 5)), 403, "order-not-yours");
        api.sign(id, UNIT_ADMIN).expectStatus().isOk();
        add(UNIT_ADMIN, id, Cameras.jpeg(5, 5)).expectStatus().isCreated();
        problem(add(MEMBER, id, Cameras.jpeg(6, 6)), 404, "not-found");
        problem(add(Token.resident("a-stranger"), id, Cameras.jpeg(6, 6)), 404, "not-found");
        problem(api.get(Token.resident("a-stranger"), photos(id)), 404, "not-found");
        problem(api.get(Token.resident("a-stranger"), photos(id) + "/1/content"), 404, "not-found");
        problem(api.get(Api.OTHER_UNIT_ADMIN, photos(id) + "/1/thumbnail"), 404, "not-found");
        problem(api.get(RESIDENT, photos(id) + "/2/content"), 404, "not-found");
        problem(api.get(RESIDENT, photos(id) + "/x/content"), 400, "malformed-request");
    }

    @Test
    void theResidentAddsNothingOnceItIsClosedAndTheStaffStillDoes() {
        var id = order();
        api.claim(id, MEMBER).expectStatus().isOk();
        add(MEMBER, id, Cameras.jpeg(8, 8)).expectStatus().isCreated();
        api.answer(id, MEMBER, "修好了").expectStatus().isOk();
        problem(add(MEMBER, id, Cameras.jpeg(9, 8)), 403, "order-not-yours");
        api.close(id, ADMIN).expectStatus().isOk();
        problem(add(RESIDENT, id, Cameras.jpeg(9, 9)), 409, "order-is-over");
        add(ADMIN, id, Cameras.jpeg(9, 9)).expectStatus().isCreated();
    }
}
