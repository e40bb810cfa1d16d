package org.linli.photo;

import java.net.URI;
import org.linli.kit.body.Bodies;
import org.linli.kit.page.Page;
import org.linli.kit.problem.NotFound;
import org.linli.photo.box.PhotoBox;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Photos in and out, for the controller of whatever has photos. Whether the caller may is the controller's to ask first, and each
 * time.
 */
@Component
public class PhotoDesk {

    private final PhotoIntake intake;
    private final Photos photos;
    private final PhotoBox box;
    private final int limit;

    PhotoDesk(PhotoIntake intake, Photos photos, PhotoBox box, PhotoSettings settings) {
        this.intake = intake;
        this.photos = photos;
        this.box = box;
        this.limit = Math.toIntExact(settings.maxSize().toBytes());
    }

    /**
     * What was sent: the body itself, or a form's file named {@code photo}.
     *
     * @return its bytes, read when they are asked for; too many of them are 413
     */
    public Mono<byte[]> upload(Flux<DataBuffer> body, ServerHttpRequest request) {
        return isForm(request) ? PhotoForm.photoIn(request, limit) : Bodies.read(body, limit);
    }

    private static boolean isForm(ServerHttpRequest request) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                request.getHeaders().getContentType());
    }

    /**
     * Takes a photo in, unless it is there already.
     *
     * @param subject id of what it is a photo of
     * @param path of the subject's photos
     * @param by pseudonym of who adds it
     * @return 201 the photo; a refusal if it cannot be one
     */
    public Mono<ResponseEntity<PhotoView>> add(String subject, String path, String by, Mono<byte[]> upload) {
        return intake.take(subject, by, upload)
                .map(photo -> ResponseEntity.created(URI.create(path + "/" + photo.number()))
                        .body(PhotoView.of(photo)));
    }

    /** Whole, for there are few; in the order of their numbers. */
    public Mono<Page<PhotoView>> list(String subject) {
        return photos.of(subject).map(PhotoView::of).collectList().map(all -> new Page<>(all, null));
    }

    /** The photo itself; {@link NotFound} if there is none of this number. */
    public Mono<ResponseEntity<byte[]>> content(String subject, int number) {
        return found(subject, number).flatMap(photo -> shown(photo.full(), photo.uploadId() + "/full", subject));
    }

    /** The same, small. */
    public Mono<ResponseEntity<byte[]>> thumbnail(String subject, int number) {
        return found(subject, number)
                .flatMap(photo -> shown(photo.thumbnail(), photo.uploadId() + "/thumbnail", subject));
    }

    private Mono<Photo> found(String subject, int number) {
        return photos.find(subject, number)
                .switchIfEmpty(Mono.error(() -> new NotFound(subject + "/photos/" + number)));
    }

    private Mono<ResponseEntity<byte[]>> shown(Photo.Shown shown, String name, String subject) {
        return box.get(name)
                .switchIfEmpty(Mono.error(() -> new NotFound(subject)))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(shown.mediaType()))
                        .eTag("\"" + shown.digest() + "\"")
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(bytes));
    }
}
