package org.linli.standalone.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.linli.standalone.client.Answer;
import tools.jackson.databind.JsonNode;

/** Tells a story at the pace of a reader: what happens, which call does it, and what comes back. */
final class Narrator {

    private final PrintStream out;
    private final Duration pace;
    private int steps;

    /** @param pace how long to wait before each step; zero for readers who are machines */
    Narrator(PrintStream out, Duration pace) {
        this.out = out;
        this.pace = pace;
    }

    void step(String chinese, String english) {
        pause(pace);
        steps++;
        out.printf("%n%d. %s%n   %s%n", steps, chinese, english);
    }

    void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param fields paths into the answer that are worth a look */
    Answer shown(Answer answer, String... fields) {
        out.printf(
                "   %s %s → %d, %d ms%n",
                answer.call().method(),
                answer.call().path(),
                answer.status(),
                answer.took().toMillis());
        tell(answer.body(), fields);
        return answer;
    }

    void tell(JsonNode body, String... fields) {
        if (fields.length > 0) {
            out.println(Arrays.stream(fields)
                    .map(field -> field + "=" + text(body.at("/" + field.replace('.', '/'))))
                    .collect(Collectors.joining("  ", "     ", "")));
        }
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString("-") : value.toString();
    }
}
