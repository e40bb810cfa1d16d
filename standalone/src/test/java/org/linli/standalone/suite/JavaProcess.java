package org.linli.standalone.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM that a test starts, and that it ends. */
record JavaProcess(Process process, Path log) implements AutoCloseable {

    private static final long ENDS_WITHIN_SECONDS = 15;

    /** @param arguments what follows {@code java} and the flags that every process has */
    static JavaProcess start(Path log, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // these live for seconds
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new JavaProcess(builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, without waiting for what comes of it. */
    void askToEnd() {
        process.destroy();
    }

    /** SIGTERM; whoever does not obey is killed. */
    @Override
    public void close() {
        askToEnd();
        if (!awaitEnd()) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end when it is told to, see " + log);
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
