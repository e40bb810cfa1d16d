package org.linli.photo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.linli.kit.IdSource;
import org.linli.photo.Darkroom.Developed;
import org.linli.photo.box.PhotoBox;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Takes in a photo: note, bytes, photo, and the note away. Whatever ends it in between leaves its subject without the photo, or
 * with all of it.
 */
@Component
class PhotoIntake {

    private static final String COUNTER = "linli.photos";
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private final Photos photos;
    private final Uploads uploads;
    private final PhotoBox box;
    private final Darkroom darkroom;
    private final PhotoSettings settings;
    private final IdSource ids;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Semaphore room;

    PhotoIntake(
            Photos photos,
            Uploads uploads,
            PhotoBox box,
            PhotoSettings settings,
            IdSource ids,
            Clock clock,
            MeterRegistry meters) {
        this.photos = photos;
        this.uploads = uploads;
        this.box = box;
        this.darkroom = new Darkroom(settings);
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
        this.room = new Semaphore(settings.atOnce());
        List.of(TAKEN, REFUSED).forEach(outcome -> meters.counter(COUNTER, "outcome", outcome));
    }

    /**
     * Takes it in unless it is there already.
     *
     * @param upload read only if there is room for it
     * @return the photo; {@link PhotoRefused} if it cannot be one
     */
    Mono<Photo> take(String subject, String by, Mono<byte[]> upload) {
        return Mono.defer(() -> {
                    if (!room.tryAcquire()) {
                        return Mono.error(new PhotoRefused.Busy());
                    }
                    return upload.flatMap(bytes -> known(subject, bytes).switchIfEmpty(fresh(subject, by, bytes)))
                            .timeout(settings.takes())
                            .doFinally(ignored -> room.release());
                })
                .doOnNext(ignored -> count(TAKEN))
                .doOnError(PhotoRefused.class, refused -> count(REFUSED));
    }

    private void count(String outcome) {
        meters.counter(COUNTER, "outcome", outcome).increment();
    }

    /** The one that was sent before. */
    private Mono<Photo> known(String subject, byte[] bytes) {
        var digest = Digest.of(bytes);
        return photos.of(subject)
                .filter(photo -> photo.uploadDigest().equals(digest))
                .next();
    }

    private Mono<Photo> fresh(String subject, String by, byte[] bytes) {
        return Mono.defer(() -> photos.of(subject).collectList())
                .doOnNext(this::requirePlace)
                .then(Mono.fromCallable(() -> darkroom.develop(bytes)).subscribeOn(Schedulers.boundedElastic()))
                .flatMap(developed -> kept(subject, by, Digest.of(bytes), developed));
    }

    private void requirePlace(List<Photo> others) {
        if (others.size() >= settings.most()) {
            throw new PhotoRefused.TooManyPhotos(settings.most());
        }
    }

    private Mono<Photo> kept(String subject, String by, String digest, Developed developed) {
        return uploads.begin(ids.next().toString()).flatMap(upload -> {
            var photo = new Photo(
                    "",
                    subject,
                    0,
                    upload.id(),
                    Photo.Shown.of(developed.full()),
                    Photo.Shown.of(developed.thumbnail()),
                    digest,
                    by,
                    clock.instant());
            return box.put(upload.full(), developed.full().bytes())
                    .then(box.put(upload.thumbnail(), developed.thumbnail().bytes()))
                    .then(placed(photo))
                    .onErrorResume(
                            PhotoRefused.class, full -> uploads.discard(upload).then(Mono.error(full)))
                    .delayUntil(ignored -> uploads.end(upload.id()));
        });
    }

    /** At the first free place; whoever loses it to another takes the next. */
    private Mono<Photo> placed(Photo photo) {
        return Mono.defer(() -> photos.of(photo.subject()).collectList())
                .flatMap(others -> photos.add(photo.numbered(others, settings.most())))
                .retryWhen(Retry.max(settings.most()).filter(DuplicateKeyException.class::isInstance));
    }
}
