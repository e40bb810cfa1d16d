package org.linli.standalone.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * Everything in one JVM: backends, then the parts side by side, each in its own Spring context. The parts share nothing
 * but the machine; they talk to each other as they would from five machines.
 */
public final class Suite implements AutoCloseable {

    private final Settings settings;
    private final List<PartContext> parts = new ArrayList<>();
    private Optional<Backends> backends = Optional.empty();

    private Suite(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts what the settings name. What was started is stopped again if one thing cannot be.
     *
     * @throws PortTaken if another program listens where the suite must
     */
    public static Suite start(Settings settings) {
        new PortCheck(settings).requireFree();
        var suite = new Suite(settings);
        try {
            suite.startAll();
            return suite;
        } catch (RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    /** In threads of its own: those of the common pool don't see the classes that are packed into the jar. */
    private void startAll() {
        try (var threads = Executors.newFixedThreadPool(Part.values().length)) {
            var starting = new ArrayList<CompletableFuture<Void>>();
            if (settings.runs(Part.ISSUER)) {
                starting.add(CompletableFuture.runAsync(() -> startPart(Part.ISSUER), threads));
            }
            if (settings.needsBackends()) {
                PersonalKeys.ensure(settings);
                HotlinePartner.ensure(settings);
                backends = Optional.of(Backends.start(settings, threads));
            }
            settings.parts().stream()
                    .filter(part -> part != Part.ISSUER)
                    .forEach(part -> starting.add(CompletableFuture.runAsync(() -> startPart(part), threads)));
            join(starting);
        }
    }

    private void startPart(Part part) {
        var started = PartContext.start(part, new PartArguments(settings, backends).of(part));
        synchronized (parts) {
            parts.add(started);
        }
    }

    private static void join(Collection<CompletableFuture<Void>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    Optional<Backends> backends() {
        return backends;
    }

    /** The door first, then those behind it side by side, then what they stand on. */
    @Override
    public void close() {
        close(part -> part == Part.GATEWAY);
        close(part -> part != Part.GATEWAY);
        backends.ifPresent(Backends::close);
        backends = Optional.empty();
    }

    private void close(Predicate<Part> which) {
        List<PartContext> closing;
        synchronized (parts) {
            closing = parts.stream().filter(part -> which.test(part.part())).toList();
            parts.removeAll(closing);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            closing.forEach(part -> threads.execute(part::close));
        }
    }
}
