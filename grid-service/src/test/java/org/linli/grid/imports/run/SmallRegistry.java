package org.linli.grid.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.OutlineFit;
import org.linli.grid.division.Restructured;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.file.FileParts;
import org.linli.grid.imports.file.Uploads;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.grid.imports.job.ImportSettings;
import org.linli.grid.imports.job.Rejections;
import org.linli.grid.imports.run.DisturbedStore.Disturbance;
import org.linli.kit.IdSource;
import org.linli.kit.outbox.OutboxRelay;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;

/** A registry of its own, whose events wait in their outboxes, with processes that work on it and a clock that is set. */
final class SmallRegistry {

    private static final Instant BEGIN = Instant.parse("2026-11-22T00:00:00Z");
    private static final ImportSettings SETTINGS = new ImportSettings(
            9, 3, 1, 2, 2, Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofHours(1));

    private final SimpleReactiveMongoDatabaseFactory database;
    private final MongoConverter converter;
    private final OutboxRelay relay;
    private final ReactiveMongoTemplate mongo;
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Clock clock = clock(now::get);

    SmallRegistry(MongoClient client, MongoConverter converter, OutboxRelay relay) {
        this.database = new SimpleReactiveMongoDatabaseFactory(
                client, "linli_test_import_" + UUID.randomUUID().toString().substring(0, 8));
        this.converter = converter;
        this.relay = relay;
        this.mongo = new ReactiveMongoTemplate(database, converter);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** One district, one street and two communities; nothing else. */
    void reset() {
        drop();
        var divisions = new Divisions(mongo, relay, code -> Mono.just(Restructured.NOTHING), List.of());
        register(divisions, "140213", "没变的区");
        register(divisions, "140213050", "街道");
        register(divisions, "140213050001", "第一社区");
        register(divisions, "140213050002", "没变的社区");
    }

    private static void register(Divisions divisions, String code, String name) {
        divisions
                .add(Division.registered(new DivisionCode(code), name, UUID.randomUUID(), BEGIN))
                .block();
    }

    void drop() {
        mongo.getCollectionNames().concatMap(mongo::dropCollection).blockLast();
    }

    boolean hasNoJob() {
        return all("division_imports").isEmpty();
    }

    int parts() {
        return all("division_import_parts").size()
                + all("division_import_files").size();
    }

    private List<Document> all(String collection) {
        return mongo.find(new Query().with(Sort.by("_id")), Document.class, collection)
                .collectList()
                .block();
    }

    /** The divisions, what they have told, what was rejected, and what the job says of it: all that should be the same. */
    String everything() {
        var divisions = all("divisions").stream()
                .map(division -> "%s %s %s %s %s"
                        .formatted(
                                division.get("_id"),
                                division.get("name"),
                                division.get("boundary"),
                                division.get("version"),
                                division.getList("outbox", Document.class).stream()
                                        .map(event -> event.get("type") + " " + event.get("sequence"))
                                        .toList()));
        var rejections = all("division_import_rejections").stream()
                .map(rejection -> rejection.get("rejection", Document.class).toJson());
        var jobs = all("division_imports").stream()
                .map(job -> job.get("tally", Document.class).toJson()
                        + job.get("state", Document.class).get("_class"));
        return Stream.of(divisions, rejections, jobs).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    Process process(IntFunction<Disturbance> disturbances) {
        return new Process(new DisturbedStore(database, converter, disturbances));
    }

    /** What one process does, to the store that it sees. */
    final class Process {

        private final FileParts files;
        private final ImportJobs jobs;
        private final ImportQueue queue;

        private Process(DisturbedStore store) {
            var meters = new SimpleMeterRegistry();
            this.files = new FileParts(store, clock);
            this.jobs = new ImportJobs(store, relay, SETTINGS);
            var divisions = new Divisions(store, relay, code -> Mono.just(Restructured.NOTHING), List.of());
            var run = new ImportRun(
                    files,
                    jobs,
                    new Rejections(store),
                    divisions,
                    new OutlineFit(divisions),
                    SETTINGS,
                    IdSource.timeOrdered(),
                    clock,
                    meters);
            this.queue = new ImportQueue(jobs, files, run, SETTINGS, clock, meters);
        }

        void send(FileFormat format, byte[] file) {
            var id = UUID.randomUUID().toString();
            Uploads.take(files, id, format, file)
                    .flatMap(facts -> jobs.add(ImportJob.received(id, "14", facts, clock.instant()), "sender"))
                    .block();
        }

        void workAll() {
            while (queue.workOne()) {
                later(Duration.ofMillis(1));
            }
        }

        /** What it says in the end does not matter: another one has done the work. */
        void tryToWork() {
            try {
                workAll();
            } catch (IllegalStateException fileIsGone) {
                assertThat(fileIsGone).hasMessage("the file is no longer there");
            }
        }

        void tidyUp() {
            queue.tidyUp();
        }
    }
}
