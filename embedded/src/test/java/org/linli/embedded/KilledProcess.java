package org.linli.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a program in a JVM of its own, which prints the id of each write that was acknowledged to it, and kills it in the middle. */
final class KilledProcess {

    private static final int LENGTH_OF_UUID = 36;

    private KilledProcess() {}

    /** The ids acknowledged before the kill, at least as many as asked for. */
    static List<String> acknowledgedBy(Class<?> program, Path data, Path output, int atLeast)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(program, data))
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !process.isAlive() || ids(output).size() >= atLeast);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return ids(output);
    }

    private static List<String> command(Class<?> program, Path data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program.getName(), data.toString()));
        return command;
    }

    /** The kill may have cut the last line. */
    private static List<String> ids(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.length() == LENGTH_OF_UUID)
                .toList();
    }
}
