package org.linli.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables beside this program; none of their values holds a comma. */
final class SampleFile {

    private SampleFile() {}

    /** The rows without the heading. */
    static Stream<List<String>> rows(String name) {
        try (var file = SampleFile.class.getResourceAsStream("/sample/" + name)) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> List.of(line.split(",", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
