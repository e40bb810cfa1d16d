package org.linli.grid.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.linli.grid.GridServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A file passes into the store while it arrives, whole or not at all. */
@GridServiceTest
class UploadTest {

    private static final int PIECE = 64 * 1024;
    private static final UploadLimits LIMITS = new UploadLimits(DataSize.ofMegabytes(4), 1_000_000);

    private final ReactiveMongoTemplate mongo;
    private final FileParts parts;
    private final String id = UUID.randomUUID().toString();

    @Autowired
    UploadTest(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.parts = new FileParts(mongo, Clock.systemUTC());
    }

    @Test
    void whatCameInIsWhatIsRead() throws IOException {
        var facts = take(parts, lines(40)).block();

        try (var file = parts.open(id, facts)) {
            assertThat(file.readAllBytes())
                    .hasSize(40 * PIECE)
                    .startsWith("0000000\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(facts.rows()).isEqualTo(40 * PIECE / 8);
        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void ofABodyThatBreaksOffNothingStays() {
        var broken = lines(40).concatWith(Mono.error(new IOException("connection reset")));

        assertThatThrownBy(() -> take(parts, broken).block()).hasCauseInstanceOf(IOException.class);

        assertThat(stored()).isZero();
        assertThat(parts.begunBefore(Clock.systemUTC().instant().plusSeconds(9))
                        .collectList()
                        .block())
                .doesNotContain(id);
    }

    @Test
    void ofACallerWhoGoesAwayNoPartStays() {
        var upload = take(parts, lines(20).concatWith(Mono.never())).subscribe();
        await().atMost(Duration.ofSeconds(10)).until(() -> stored() > 3);

        upload.dispose();

        await().atMost(Duration.ofSeconds(10)).until(() -> stored() == 0);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndNothingStays() {
        assertThatThrownBy(() -> take(parts, lines(65)).block()).isInstanceOf(DataBufferLimitException.class);

        assertThat(stored()).isZero();
    }

    @Test
    void noMoreIsTakenThanTheStoreKeepsUpWith() {
        var asked = new AtomicInteger();
        var stuck = new FileParts(mongo, Clock.systemUTC()) {
            @Override
            Mono<Void> add(String file, long number, byte[] bytes) {
                return Mono.never();
            }
        };

        var upload = take(stuck, lines(60).doOnNext(ignored -> asked.incrementAndGet()))
                .subscribe();

        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).until(() -> asked.get() <= 3 * 4);
        upload.dispose();
    }

    private Mono<FileFacts> take(FileParts into, Flux<DataBuffer> body) {
        return new Upload(into, LIMITS).take(id, FileFormat.CSV, body);
    }

    private static Flux<DataBuffer> lines(int pieces) {
        var bytes = "0000000\n".repeat(PIECE / 8).getBytes(StandardCharsets.UTF_8);
        return Flux.range(0, pieces).map(ignored -> DefaultDataBufferFactory.sharedInstance.wrap(bytes.clone()));
    }

    private int stored() {
        var own = Query.query(Criteria.where("_id").gt(id + "/").lt(id + "0"));
        own.fields().include("_id");
        return mongo.find(own, Document.class, FileParts.COLLECTION)
                .collectList()
                .block()
                .size();
    }
}
