package org.linli.request.photo;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.photo.PhotoDesk;
import org.linli.photo.PhotoView;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Photos come in: as the body itself, or as a form's file named {@code photo}. */
@RestController
@RequestMapping(PhotoController.PATH)
class PhotoController {

    static final String PATH = "/api/v1/requests/{id}/photos";

    private final PhotoReach reach;
    private final PhotoDesk photos;

    PhotoController(PhotoReach reach, PhotoDesk photos) {
        this.reach = reach;
        this.photos = photos;
    }

    /** What a stranger sends is not read. */
    @PostMapping(
            consumes = {
                MediaType.IMAGE_JPEG_VALUE,
                MediaType.IMAGE_PNG_VALUE,
                "image/webp",
                MediaType.MULTIPART_FORM_DATA_VALUE
            })
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<PhotoView>> add(
            @PathVariable String id, Caller caller, @RequestBody Flux<DataBuffer> body, ServerHttpRequest request) {
        var upload = photos.upload(body, request);
        return reach.addedTo(id, caller)
                .flatMap(order ->
                        photos.add(order.id(), "/api/v1/requests/" + id + "/photos", caller.subject(), upload));
    }
}
