package org.linli.partymember.project;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.photo.PhotoDesk;
import org.linli.photo.PhotoView;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far a project has got, in pictures: added by those who carry it on, seen by those who see it. */
@RestController
@RequestMapping("/api/v1/projects/{id}/photos")
class ProjectPhotoController {

    private final Projects projects;
    private final PhotoDesk photos;

    ProjectPhotoController(Projects projects, PhotoDesk photos) {
        this.projects = projects;
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
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PhotoView>> add(
            @PathVariable String id, Caller caller, @RequestBody Flux<DataBuffer> body, ServerHttpRequest request) {
        var upload = photos.upload(body, request);
        return projects.get(caller.scope(), id)
                .doOnNext(Project::requireToShow)
                .flatMap(project -> photos.add(id, "/api/v1/projects/" + id + "/photos", caller.subject(), upload));
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<PhotoView>> list(@PathVariable String id, Caller caller) {
        return projects.get(caller.scope(), id).then(Mono.defer(() -> photos.list(id)));
    }

    @GetMapping(path = "/{number}/content", produces = "image/*")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<byte[]>> content(@PathVariable String id, @PathVariable int number, Caller caller) {
        return projects.get(caller.scope(), id).then(Mono.defer(() -> photos.content(id, number)));
    }

    @GetMapping(path = "/{number}/thumbnail", produces = "image/*")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable String id, @PathVariable int number, Caller caller) {
        return projects.get(caller.scope(), id).then(Mono.defer(() -> photos.thumbnail(id, number)));
    }
}
