package org.linli.kit.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kit.KitTest;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;
import org.linli.kit.personal.keys.Keyring;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Flux;

@KitTest
class ReencryptionTest {

    private static final String COLLECTION = "reencrypted";
    private static final SealedCollection PLACE = new SealedCollection(COLLECTION, "inside.personal");
    private static final int DOCUMENTS = 25;

    @TempDir
    Path folder;

    private final ReactiveMongoTemplate mongo;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Keyring keys;
    private Vault vault;
    private int first;

    ReencryptionTest(@Autowired ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void documentsUnderTheFirstKey() {
        new KeyFile(file(), InstantSource.system()).create(Algorithm.AES256_GCM);
        keys = new Keyring(file(), InstantSource.system());
        vault = new Vault(keys, "sample", meters);
        first = keys.current().id();
        mongo.dropCollection(COLLECTION).block();
        mongo.insert(IntStream.range(0, DOCUMENTS).mapToObj(this::document).toList(), COLLECTION)
                .blockLast();
    }

    private Path file() {
        return folder.resolve("keys.json");
    }

    private Document document(int index) {
        var sealed = Objects.requireNonNull(vault.seal(owner(index), data(index)));
        var stored = new Document();
        mongo.getConverter().write(sealed, stored);
        return new Document("_id", owner(index).id())
                .append("version", 7L)
                .append("other", index)
                .append("inside", new Document("personal", stored).append("beside", true));
    }

    private static Owner owner(int index) {
        return new Owner(COLLECTION, "id-%03d".formatted(index));
    }

    private static PersonalData data(int index) {
        return new PersonalData(null, PhoneNumber.of("1540000%04d".formatted(index)), null);
    }

    private int rotate(Algorithm algorithm) throws Exception {
        var id = new KeyFile(file(), InstantSource.system()).rotate(algorithm, Duration.ZERO);
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(keys.find(id)).isPresent(); // reads the file anew
        return id;
    }

    private Reencryption reencryption() {
        return new Reencryption(mongo, vault, keys, List.of(PLACE), 4, meters);
    }

    private List<Document> stored() {
        return mongo.find(new Query(), Document.class, COLLECTION).collectList().block();
    }

    private long under(int key) {
        return stored().stream()
                .filter(document -> PLACE.in(document).orElseThrow().getInteger("key") == key)
                .count();
    }

    private double left() {
        return meters.get("linli.personal.old.key.documents").gauge().value();
    }

    private void everyValueIsStillThere() {
        assertThat(stored()).hasSize(DOCUMENTS).allSatisfy(document -> {
            var sealed =
                    mongo.getConverter().read(Sealed.class, PLACE.in(document).orElseThrow());
            var index = document.getInteger("other");
            assertThat(vault.open(owner(index), sealed)).isEqualTo(data(index));
            assertThat(document.getLong("version")).isEqualTo(7);
            assertThat(document.get("inside", Document.class).getBoolean("beside"))
                    .isTrue();
        });
    }

    @Test
    void everyValueFollowsToTheNewKeyEvenToAnotherAlgorithm() throws Exception {
        var second = rotate(Algorithm.SM4_GCM);
        var third = rotate(Algorithm.AES256_GCM);

        reencryption().run().block();

        assertThat(under(third)).isEqualTo(DOCUMENTS);
        assertThat(under(first) + under(second)).isZero();
        assertThat(left()).isZero();
        everyValueIsStillThere();
    }

    @Test
    void whatStopsItInTheMiddleIsMadeUpForByTheNextRun() throws Exception {
        var second = rotate(Algorithm.AES256_GCM);
        var stopped = reencryption().run().subscribe();
        while (under(second) == 0) {
            Thread.onSpinWait();
        }
        stopped.dispose();

        everyValueIsStillThere(); // under whichever of the two
        reencryption().run().block();
        assertThat(under(second)).isEqualTo(DOCUMENTS);
    }

    @Test
    void severalReplicasDoNotDisturbOneAnotherAndAgainChangesNothing() throws Exception {
        var second = rotate(Algorithm.AES256_GCM);
        Flux.range(0, 4).flatMap(ignored -> reencryption().run()).blockLast();
        var done = stored();

        reencryption().run().block();

        assertThat(stored()).isEqualTo(done);
        assertThat(under(second)).isEqualTo(DOCUMENTS);
        everyValueIsStillThere();
    }

    @Test
    void aDocumentThatCannotBeOpenedIsCountedAndKeepsNoOtherWaiting() throws Exception {
        var damaged = Query.query(Criteria.where("_id").is(owner(3).id()));
        mongo.updateFirst(
                        damaged,
                        Update.update("inside.personal.values.PHONE", new Binary(new byte[] {1, 2, 3, 4, 5, 6})),
                        COLLECTION)
                .block();
        var second = rotate(Algorithm.AES256_GCM);

        reencryption().run().block();

        assertThat(under(second)).isEqualTo(DOCUMENTS - 1);
        assertThat(left()).isEqualTo(1);
        assertThat(meters.counter("linli.personal.unreadable").count()).isEqualTo(1);
    }

    @Test
    void whatACommandHasChangedMeanwhileIsLeftToTheNextRun() throws Exception {
        rotate(Algorithm.AES256_GCM);
        var before = stored().getFirst();
        var behindItsBack = new Document(before).append("version", 8L);
        mongo.save(behindItsBack, COLLECTION).block();

        var written = reencryption().sealAnew(PLACE, before).hasElement().block();

        assertThat(written).isFalse();
        assertThat(stored().getFirst()).isEqualTo(behindItsBack);
    }

    @Test
    void withOneKeyThereIsNothingToDo() {
        var before = stored();

        reencryption().run().block();

        assertThat(stored()).isEqualTo(before);
        assertThat(left()).isZero();
    }
}
