package org.linli.grid.imports.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.grid.GridServiceTest;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.run.DisturbedStore.Disturbance;
import org.linli.kit.outbox.OutboxRelay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whatever happens around any write of an import, from the first part of its file to the last: in the end the registry holds the
 * same, has told the same, and the report says the same.
 */
@GridServiceTest
class DisturbedImportTest {

    private static final Disturbance NOTHING = new Disturbance() {
        @Override
        public <T> Mono<T> around(Mono<T> write) {
            return write;
        }
    };

    private final SmallRegistry registry;

    @Autowired
    DisturbedImportTest(MongoClient client, MongoConverter converter, OutboxRelay relay) {
        this.registry = new SmallRegistry(client, converter, relay);
    }

    @AfterEach
    void leaveNothing() {
        registry.drop();
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Killed() {
            super("kill -9", null, false, false);
        }
    }

    /** The process ends just before a write, or just after it and before it hears so. */
    private record Kill(boolean isWritten) implements Disturbance {

        @Override
        public <T> Mono<T> around(Mono<T> write) {
            return isWritten ? write.then(Mono.error(new Killed())) : Mono.error(new Killed());
        }
    }

    /** The process stands still before a write until another one has done all the work. */
    private record StandStill(Runnable meanwhile) implements Disturbance {

        @Override
        public <T> Mono<T> around(Mono<T> write) {
            return Mono.fromRunnable(meanwhile)
                    .subscribeOn(Schedulers.boundedElastic())
                    .then(write);
        }
    }

    @ParameterizedTest
    @EnumSource
    void killedAroundAnyWriteItIsGoneOnWith(FileFormat format) {
        var undisturbed = undisturbed(format);
        for (var isWritten : new boolean[] {false, true}) {
            var wasKilled = new AtomicBoolean(true);
            for (var step = 1; wasKilled.get(); step++) {
                registry.reset();
                wasKilled.set(importKilledAt(step, isWritten, format));
                finish(format);

                assertThat(registry.everything())
                        .as("killed at write %d, written: %s", step, isWritten)
                        .isEqualTo(undisturbed);
            }
        }
    }

    private boolean importKilledAt(int step, boolean isWritten, FileFormat format) {
        var process = registry.process(write -> write < step ? NOTHING : new Kill(isWritten && write == step));
        try {
            process.send(format, file(format));
            process.workAll();
        } catch (Killed killed) {
            return true;
        }
        return false;
    }

    /** Another process: it sends the file again if there is no job, and otherwise goes on once the lease is over. */
    private void finish(FileFormat format) {
        var process = registry.process(write -> NOTHING);
        registry.later(Duration.ofHours(2));
        process.tidyUp();
        if (registry.hasNoJob()) {
            assertThat(registry.parts())
                    .as("what is left of an upload that was cut off")
                    .isZero();
            process.send(format, file(format));
        }
        process.workAll();
        registry.later(Duration.ofHours(2));
        process.tidyUp();
    }

    @ParameterizedTest
    @EnumSource
    void overtakenBeforeAnyWriteItDoesNoHarm(FileFormat format) {
        var undisturbed = undisturbed(format);
        var wasOvertaken = new AtomicBoolean(true);
        for (var step = 1; wasOvertaken.get(); step++) {
            registry.reset();
            registry.process(write -> NOTHING).send(format, file(format));
            wasOvertaken.set(false);

            registry.process(overtakenAt(step, wasOvertaken)).tryToWork();
            registry.later(
                    Duration.ofMinutes(1)); // whoever heard that it was overtaken may have taken the other one with it
            registry.process(write -> NOTHING).workAll();

            assertThat(registry.everything())
                    .as("overtaken before write %d", step)
                    .isEqualTo(undisturbed);
        }
    }

    private IntFunction<Disturbance> overtakenAt(int step, AtomicBoolean wasOvertaken) {
        return write -> write == step
                ? new StandStill(() -> {
                    wasOvertaken.set(true);
                    registry.later(Duration.ofMinutes(1));
                    registry.process(ignored -> NOTHING).workAll();
                })
                : NOTHING;
    }

    private String undisturbed(FileFormat format) {
        registry.reset();
        var process = registry.process(write -> NOTHING);
        process.send(format, file(format));
        process.workAll();
        assertThat(registry.parts()).isZero();
        return registry.everything();
    }

    private static byte[] file(FileFormat format) {
        var text = switch (format) {
            case CSV -> """
                    code,level,parent_code,name
                    140213050003,COMMUNITY,140213050,第三社区
                    140213050001,COMMUNITY,140213050,改名的社区
                    140213051,STREET,140213,新街道
                    x,y,z
                    140213050002,COMMUNITY,140213050,没变的社区
                    140213051001,COMMUNITY,140213051,新社区
                    140213051001,COMMUNITY,140213051,新社区
                    140213099001,COMMUNITY,140213099,孤儿社区
                    140214,DISTRICT,,新区
                    140214001,STREET,140214,新区街道
                    140213,DISTRICT,,没变的区
                    """;
            case GEO_JSON ->
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
                        .formatted(String.join(
                                ",",
                                feature("140213050001", 0, 1),
                                feature("140213050002", 1, 1),
                                "{}",
                                feature("140213050", 4, 3), // sticks out of the district
                                feature("999999", 0, 1),
                                feature("140213", 0, 5)));
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String code, int x, int size) {
        var ring = "[[%1$d,0],[%2$d,0],[%2$d,%3$d],[%1$d,%3$d],[%1$d,0]]".formatted(x, x + size, size);
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
                .formatted(code, ring);
    }
}
