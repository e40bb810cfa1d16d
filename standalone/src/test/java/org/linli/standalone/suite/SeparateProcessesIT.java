package org.linli.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.scenario.ScenarioPlayer;
import org.linli.testkit.hotline.CityHotline;

/** The five services from their own jars, five processes: no state is shared but through HTTP and Kafka. */
class SeparateProcessesIT {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    @TempDir
    Path data;

    private final List<AutoCloseable> started = new ArrayList<>();
    private final List<JavaProcess> processes = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        processes.forEach(JavaProcess::askToEnd);
        for (var each : started.reversed()) {
            each.close();
        }
    }

    @Test
    void theQuickScenarioComesOutAsExpected() throws Exception {
        var settings = Settings.of(
                Map.of("LINLI_DATA", data.toString(), "LINLI_PORT_SHIFT", String.valueOf(TestPorts.shift())));
        var backends = kept(Backends.start(settings, ForkJoinPool.commonPool()));
        kept(PartContext.start(Part.ISSUER, new PartArguments(settings, Optional.empty()).of(Part.ISSUER)));
        PersonalKeys.ensure(settings);
        for (var part : settings.parts()) {
            if (part != Part.ISSUER) {
                processes.add(kept(startJar(part, settings, backends)));
            }
        }
        var gateway = kept(new Gateway(settings.address(Part.GATEWAY), settings.address(Part.ISSUER)));
        new Readiness(gateway, READY_WITHIN).await();
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        var equal = new ScenarioPlayer(gateway, out, InstantSource.system(), SeparateProcessesIT::noHotline)
                .play(Path.of("../scenarios/quick.yaml"));

        assertThat(equal).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }

    private static CityHotline noHotline() {
        throw new IllegalStateException("the quick scenario has no hotline");
    }

    /** Told by the environment and a few options, as on five machines; nothing of the suite is on its class path. */
    private static JavaProcess startJar(Part part, Settings settings, Backends backends) throws IOException {
        var arguments = new ArrayList<>(List.of("-Xmx200m", "-jar", jarOf(part).toString()));
        arguments.addAll(List.of(new PartArguments(settings, Optional.of(backends)).addresses(part)));
        return JavaProcess.start(
                Path.of("target/it", part.module() + ".log"),
                Map.of(
                        "LINLI_MONGODB_URI", backends.store(),
                        "LINLI_KAFKA_BOOTSTRAP", backends.kafka(),
                        "LINLI_ISSUER", settings.issuer(),
                        "LINLI_PERSONAL_KEYS", settings.personalKeys().toString()),
                arguments.toArray(String[]::new));
    }

    private static Path jarOf(Part part) throws IOException {
        try (var files = Files.list(Path.of("..", part.module(), "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(part.module() + "-.*-app\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private <T extends AutoCloseable> T kept(T thing) {
        started.add(thing);
        return thing;
    }
}
