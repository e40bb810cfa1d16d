package org.linli.request.photo;

import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.photo.PhotoDesk;
import org.linli.photo.PhotoView;
import org.linli.request.order.AllowedForReaders;
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
    private final PhotoDesk photos;

    PhotoReadController(PhotoReach reach, PhotoDesk photos) {
        this.reach = reach;
        this.photos = photos;
    }

    @GetMapping
    @AllowedForReaders
    Mono<Page<PhotoView>> list(@PathVariable String id, Caller caller) {
        return reach.seen(id, caller).then(Mono.defer(() -> photos.list(id)));
    }

    @GetMapping(path = "/{number}/content", produces = "image/*")
    @AllowedForReaders
    Mono<ResponseEntity<byte[]>> content(@PathVariable String id, @PathVariable int number, Caller caller) {
        return reach.seen(id, caller).then(Mono.defer(() -> photos.content(id, number)));
    }

    @GetMapping(path = "/{number}/thumbnail", produces = "image/*")
    @AllowedForReaders
    Mono<ResponseEntity<byte[]>> thumbnail(@PathVariable String id, @PathVariable int number, Caller caller) {
        return reach.seen(id, caller).then(Mono.defer(() -> photos.thumbnail(id, number)));
    }
}
