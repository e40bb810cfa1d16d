package org.linli.request.photo;

import java.util.function.Supplier;
import org.linli.request.Api;
import org.linli.testkit.Cameras;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Who may do what with photos; the bodies are no photos, so whoever may add one is refused it (422). */
public final class PhotoAccess {

    private static final String PHOTOS = " /api/v1/requests/{id}/photos";

    private PhotoAccess() {}

    /** @param signed an order that the ground's unit has signed */
    public static void rows(AccessMatrix matrix, Api api, Ground ground, Supplier<String> signed) {
        matrix.row("POST" + PHOTOS, () -> add(ground, signed.get()))
                .row("GET" + PHOTOS, () -> get(ground, withPhoto(api, signed.get()), ""))
                .row(
                        "GET" + PHOTOS + "/{number}/content",
                        () -> get(ground, withPhoto(api, signed.get()), "/1/content"))
                .row(
                        "GET" + PHOTOS + "/{number}/thumbnail",
                        () -> get(ground, withPhoto(api, signed.get()), "/1/thumbnail"));
    }

    private static Attempt add(Ground ground, String order) {
        var uri = "/api/v1/requests/" + order + "/photos";
        return new Attempt(ground, HttpMethod.POST, uri, MediaType.IMAGE_JPEG, "no photo");
    }

    private static Attempt get(Ground ground, String order, String below) {
        return Attempt.get(ground, "/api/v1/requests/" + order + "/photos" + below);
    }

    private static String withPhoto(Api api, String order) {
        api.http()
                .post()
                .uri("/api/v1/requests/{id}/photos", order)
                .headers(Api.ADMIN)
                .contentType(MediaType.IMAGE_JPEG)
                .bodyValue(Cameras.jpeg(4, 4))
                .exchange()
                .expectStatus()
                .isCreated();
        return order;
    }
}
