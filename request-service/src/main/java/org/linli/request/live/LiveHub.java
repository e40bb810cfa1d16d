package org.linli.request.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The streams of this replica. Telling them something takes no longer for one that does not listen: it is cut. */
@Component
class LiveHub implements SmartLifecycle {

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final LiveSettings settings;
    private final MeterRegistry meters;
    private volatile boolean open;

    LiveHub(LiveSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        Gauge.builder("linli.live.streams", listeners, Set::size)
                .description("Streams that are open on this replica")
                .register(meters);
        Gauge.builder("linli.live.streams.limit", settings, LiveSettings::together)
                .description("Streams that may be open on this replica")
                .register(meters);
        List.of("slow", "left").forEach(how -> ended(how, 0));
    }

    /**
     * From now on everything that the audience may hear waits for this listener.
     *
     * @throws LiveRefused if they have, or the replica has, as many streams as there may be
     */
    synchronized Listener join(String person, Audience audience) {
        if (listeners.size() >= settings.together()) {
            throw new LiveRefused.Full();
        }
        if (listeners.stream().filter(other -> other.person().equals(person)).count() >= settings.perPerson()) {
            throw new LiveRefused.TooManyStreams(settings.perPerson());
        }
        var listener = new Listener(person, audience, settings.buffer());
        listeners.add(listener);
        return listener;
    }

    void leave(Listener listener) {
        if (listeners.remove(listener)) {
            ended("left", 1);
        }
    }

    private void ended(String how, int number) {
        meters.counter("linli.live.ended", "how", how).increment(number);
    }

    /** By one thread, in order. */
    void tell(List<Told> news) {
        for (var told : news) {
            listeners.stream()
                    .filter(listener -> listener.audience().hears(told.entry()))
                    .filter(listener -> !listener.tell(told))
                    .forEach(this::cut);
        }
    }

    private void cut(Listener slow) {
        if (listeners.remove(slow)) {
            slow.end();
            ended("slow", 1);
        }
    }

    /** @param heard how far the replica is with it */
    record Told(LiveEntry entry, Position heard) {}

    @Override
    public void start() {
        open = true;
    }

    /** Those who listen come back, to another replica or to the next one here; the server need not wait for them. */
    @Override
    public void stop() {
        open = false;
        listeners.forEach(Listener::end);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
