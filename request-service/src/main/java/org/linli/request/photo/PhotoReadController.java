package org.linli.request.photo;

import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.problem.NotFound;
import org.linli.request.order.AllowedForReaders;
import org.linli.request.photo.box.PhotoBox;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows photos to whoever sees their order, and asks each time whether they still do. */
@RestController
@RequestMapping(PhotoController.PATH)
class PhotoReadController {

    private final PhotoReach reach;
    private final Photos photos;
    private final PhotoBox box;

    PhotoReadController(PhotoReach reach, Photos photos, PhotoBox box) {
        this.reach = reach;
        this.photos = photos;
        this.box = box;
    }

    /** Whole, for there are few; in the order of their numbers. */
    @GetMapping
    @AllowedForReaders
    Mono<Page<PhotoView>> list(@PathVariable String id, Caller caller) {
        return reach.seen(id, caller)
                .thenMany(photos.of(id))
                .map(PhotoView::of)
                .collectList()
                .map(all -> new Page<>(all, null));
    }

    @GetMapping(path = "/{number}/content", produces = "image/*")
    @AllowedForReaders
    Mono<ResponseEntity<byte[]>> content(@PathVariable String id, @PathVariable int number, Caller caller) {
        return found(id, number, caller).flatMap(photo -> shown(photo.full(), photo.uploadId() + "/full", id));
    }

    @GetMapping(path = "/{number}/thumbnail", produces = "image/*")
    @AllowedForReaders
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable String id, @PathVariable int number, Caller caller) {
        return found(id, number, caller)
                .flatMap(photo -> shown(photo.thumbnail(), photo.uploadId() + "/thumbnail", id));
    }

    private Mono<Photo> found(String id, int number, Caller caller) {
        return reach.seen(id, caller)
                .then(Mono.defer(() -> photos.find(id, number)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id + "/photos/" + number)));
    }

    private Mono<ResponseEntity<byte[]>> shown(Photo.Shown shown, String name, String id) {
        return box.get(name)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(shown.mediaType()))
                        .eTag("\"" + shown.digest() + "\"")
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(bytes));
    }
}
