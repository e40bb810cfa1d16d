package org.linli.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.photo.box.GridFsBox;
import org.linli.photo.box.PhotoBox;
import org.linli.testkit.Cameras;
import org.linli.testkit.TestBackends;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whoever takes in a photo may die between any two writes: its subject has all of it or nothing, and nothing is left over. */
class HalfPhotoTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PhotoSettings SETTINGS = new PhotoSettings(
            DataSize.ofMegabytes(10), 9, 50_000_000, 2560, 320, 0.85, 2, Duration.ofMinutes(1), Duration.ofHours(1));

    private final ReactiveMongoTemplate mongo;
    private final Photos photos;
    private final PhotoBox box;
    private final Uploads uploads;
    private final String order = UUID.randomUUID().toString();
    private final String upload = UUID.randomUUID().toString();

    HalfPhotoTest() {
        var client = MongoClients.create(TestBackends.storeUri());
        var databases = new SimpleReactiveMongoDatabaseFactory(client, "photo_" + order.replace("-", ""));
        this.mongo = new ReactiveMongoTemplate(databases);
        this.photos = new Photos(mongo);
        this.box = new GridFsBox(mongo, databases);
        this.uploads = new Uploads(mongo, photos, box, SETTINGS, Clock.fixed(NOW, java.time.ZoneOffset.UTC));
    }

    private Photo photo() {
        var shown = new Photo.Shown("image/jpeg", 1, 1, 3, "digest");
        return new Photo(order + "/1", order, 1, upload, shown, shown, "sent", "resident-1", NOW);
    }

    private long left(String collection, String field) {
        return mongo.count(Query.query(Criteria.where(field).regex("^" + upload)), collection)
                .block();
    }

    private long left() {
        return left("photo.files", "_id") + left("photo.chunks", "files_id") + left(Uploads.COLLECTION, "_id");
    }

    @AfterEach
    void drop() {
        mongo.getMongoDatabase().flatMap(database -> Mono.from(database.drop())).block();
    }

    @Test
    void bytesAreKeptInPartsAndGivenBackWhole() {
        var bytes = new byte[600_000];
        new java.util.Random(1).nextBytes(bytes);
        box.put(upload + "/full", bytes).block();
        assertThat(left("photo.chunks", "files_id")).isEqualTo(3);
        assertThat(box.get(upload + "/full").block()).isEqualTo(bytes);
        box.remove(upload + "/full").block();
        StepVerifier.create(box.get(upload + "/full")).verifyComplete();
        assertThat(left()).isZero();
    }

    @Test
    void diedAfterTheNoteNothingIsThereAndTheNoteGoes() {
        uploads.begin(upload).block();
        uploads.carryOut(upload).block();
        assertThat(left()).isZero();
    }

    @Test
    void diedWhileTheBytesWereWrittenNothingIsSeenAndThePartsGo() {
        uploads.begin(upload).block();
        mongo.insert(
                        new Document("files_id", upload + "/full")
                                .append("n", 0)
                                .append("data", new byte[9]),
                        "photo.chunks")
                .block();
        assertThat(photos.of(order).collectList().block()).isEmpty();
        StepVerifier.create(box.get(upload + "/full")).verifyComplete();
        uploads.carryOut(upload).block();
        assertThat(left()).isZero();
    }

    @Test
    void diedBeforeThePhotoWasStoredItsBytesGo() {
        uploads.begin(upload)
                .then(box.put(upload + "/full", new byte[9]))
                .then(box.put(upload + "/thumbnail", new byte[9]))
                .block();
        assertThat(photos.of(order).collectList().block()).isEmpty();
        uploads.carryOut(upload).block();
        uploads.carryOut(upload).block();
        assertThat(left()).isZero();
    }

    @Test
    void diedAfterThePhotoWasStoredOnlyTheNoteGoes() {
        uploads.begin(upload)
                .then(box.put(upload + "/full", new byte[9]))
                .then(photos.add(photo()))
                .block();
        uploads.carryOut(upload).block();
        assertThat(photos.of(order).collectList().block()).hasSize(1);
        assertThat(box.get(upload + "/full").block()).hasSize(9);
        assertThat(left(Uploads.COLLECTION, "_id")).isZero();
    }

    @Test
    void nothingIsTidiedUpWhileItMayStillBeUnderWay() {
        var noted = uploads.begin(upload).block();
        assertThat(noted.tidyAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        uploads.end(upload).block();
    }

    @Test
    void aStoreThatFailsBetweenTwoWritesLeavesTheNoteForLater() {
        var failing = new PhotoBox() {
            @Override
            public Mono<Void> put(String name, byte[] bytes) {
                return name.endsWith("/full") ? box.put(name, bytes) : Mono.error(new IllegalStateException("away"));
            }

            @Override
            public Mono<byte[]> get(String name) {
                return box.get(name);
            }

            @Override
            public Mono<Void> remove(String name) {
                return box.remove(name);
            }
        };
        var intake = new PhotoIntake(
                photos,
                uploads,
                failing,
                SETTINGS,
                () -> UUID.fromString(upload),
                Clock.systemUTC(),
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        StepVerifier.create(intake.take(order, "resident-1", Mono.just(Cameras.jpeg(9, 9))))
                .verifyErrorMessage("away");
        assertThat(photos.of(order).collectList().block()).isEmpty();
        assertThat(left(Uploads.COLLECTION, "_id")).isEqualTo(1);
        uploads.carryOut(upload).block();
        assertThat(left()).isZero();
    }

    @Test
    void noMoreAreTakenInAtATimeThanFitIntoMemory() {
        var intake = new PhotoIntake(
                photos,
                uploads,
                box,
                SETTINGS,
                UUID::randomUUID,
                Clock.systemUTC(),
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        var slow = Flux.range(0, 2)
                .map(i -> intake.take(order, "resident-1", Mono.never()).subscribe())
                .collectList()
                .block();
        StepVerifier.create(intake.take(order, "resident-1", Mono.just(Cameras.jpeg(9, 9))))
                .verifyError(PhotoRefused.Busy.class);
        slow.forEach(reactor.core.Disposable::dispose);
        StepVerifier.create(intake.take(order, "resident-1", Mono.just(new byte[1])))
                .verifyError(PhotoRefused.NotAPhoto.class);
    }
}
