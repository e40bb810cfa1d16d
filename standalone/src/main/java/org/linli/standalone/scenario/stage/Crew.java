package org.linli.standalone.scenario.stage;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Workers;

/** Many hands for one stage: they do things side by side, and say how far they have come. */
public record Crew(Gateway gateway, Workers workers, PrintStream out) {

    /** @param what the things, in the plural */
    public <T> void each(List<T> things, String what, Consumer<T> work) {
        if (things.isEmpty()) {
            return;
        }
        try (var progress = new Progress(out, gateway, what, things.size())) {
            workers.forEach(things, thing -> {
                work.accept(thing);
                progress.oneDone();
            });
        }
    }

    /** The same for things that are numbered from 0. */
    public void times(int count, String what, IntConsumer work) {
        each(IntStream.range(0, count).boxed().toList(), what, work::accept);
    }
}
