package org.linli.grid.snapshot;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.EventJson;
import org.linli.event.GridSnapshot.DivisionStands;
import org.linli.event.Topics;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing.Retired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes snapshots to their topic, keyed by code. */
@Component
class SnapshotWriter {

    private static final URI SOURCE = URI.create("urn:linli:grid-service");

    private final KafkaOperations<String, byte[]> kafka;
    private final Clock clock;

    SnapshotWriter(KafkaOperations<String, byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /** Completes when the broker has acknowledged all of them. */
    Mono<Void> write(List<Division> divisions) {
        return Mono.defer(() -> Mono.fromFuture(CompletableFuture.allOf(divisions.stream()
                        .map(division -> kafka.send(record(snapshot(division))))
                        .toArray(CompletableFuture[]::new))))
                .subscribeOn(Schedulers.boundedElastic()); // sending may wait for the broker
    }

    DivisionStands snapshot(Division division) {
        var code = division.code();
        var grid = division.grid();
        return new DivisionStands(
                DivisionStands.idOf(code, division.version()),
                code,
                division.version(),
                division.name(),
                grid == null ? null : grid.kind(),
                grid == null ? null : grid.households(),
                grid == null ? null : grid.population(),
                division.boundary(),
                successors(division),
                clock.instant());
    }

    private static @Nullable List<DivisionCode> successors(Division division) {
        return division.standing() instanceof Retired(var ignored, var successors)
                ? successors.stream().map(DivisionCode::new).toList()
                : null;
    }

    private static ProducerRecord<String, byte[]> record(DivisionStands snapshot) {
        var event = CloudEventBuilder.v1()
                .withId(snapshot.eventId().toString())
                .withType(EventJson.typeOf(snapshot))
                .withSource(SOURCE)
                .withSubject(snapshot.subject())
                .withTime(snapshot.at().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(snapshot.sequence()))
                .withDataContentType("application/json")
                .withData(EventJson.write(snapshot).getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(Topics.GRID_SNAPSHOTS, null, null, snapshot.subject())
                .writeBinary(event);
    }
}
