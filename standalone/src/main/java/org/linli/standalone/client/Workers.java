package org.linli.standalone.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several virtual threads that work off one list. */
public final class Workers {

    private final int count;

    /** @param count how many items are worked on at the same time */
    public Workers(int count) {
        this.count = count;
    }

    /** Does the work for every item, begun in the order of the list. The first failure stops all, and is thrown. */
    public <T> void forEach(List<T> items, Consumer<T> work) {
        var next = new AtomicInteger();
        var failed = new AtomicBoolean();
        Runnable worker = () -> {
            for (var i = next.getAndIncrement(); i < items.size() && !failed.get(); i = next.getAndIncrement()) {
                work.accept(items.get(i));
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.generate(() -> CompletableFuture.runAsync(worker, threads)
                            .whenComplete((ignored, failure) -> failed.compareAndSet(false, failure != null)))
                    .limit(Math.min(count, items.size()))
                    .toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
