package org.linli.request.live;

import java.util.List;
import java.util.Optional;
import org.linli.request.live.LiveEntry.Happening;
import org.linli.request.live.LiveHub.Told;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One reader's stream: what they missed, and what happens from now on, nothing of it twice. Every event carries the position
 * that they are at, and so does every sign of life.
 */
final class LiveStream {

    private final Listener listener;
    private final LiveLog log;
    private final LiveSettings settings;
    private volatile Position position = Position.NOWHERE;
    private volatile boolean begun;

    LiveStream(Listener listener, LiveLog log, LiveSettings settings) {
        this.listener = listener;
        this.log = log;
        this.settings = settings;
    }

    /** Why a stream begins where it does. */
    record Beginning(String reason) {}

    /**
     * What was missed, and nothing after it.
     *
     * @param lastEventId where the reader was, if they were here before
     */
    Flux<ServerSentEvent<Object>> missedSince(Optional<String> lastEventId) {
        return log.reached().flatMapMany(now -> begun(lastEventId, now));
    }

    /** @param lastEventId where the reader was, if they were here before */
    Flux<ServerSentEvent<Object>> from(Optional<String> lastEventId) {
        var told = missedSince(lastEventId).concatWith(later());
        var quiet = Flux.interval(settings.heartbeat())
                .onBackpressureDrop()
                .filter(ignored -> begun)
                .map(ignored -> signOfLife());
        return listener.untilTheEnd(Flux.merge(told, quiet)).take(settings.longest());
    }

    private Flux<ServerSentEvent<Object>> begun(Optional<String> lastEventId, Position now) {
        if (lastEventId.isEmpty()) {
            return fresh("open", "from-now-on", now);
        }
        return Mono.justOrEmpty(Position.read(lastEventId.get()))
                .filter(before -> now.ahead(before).equals(now)) // else the topic is another one than they knew
                .filterWhen(before -> log.holds(before, now))
                .flatMap(before -> missed(before, now))
                .map(missed -> resumed(missed, now))
                .defaultIfEmpty(fresh("reset", "too-long-ago", now))
                .flatMapMany(beginning -> beginning);
    }

    /** Empty if it is more than is sent. */
    private Mono<List<LiveEntry>> missed(Position before, Position now) {
        position = before;
        return log.since(before, now, listener.audience().names(), settings.replay() + 1)
                .filter(missed -> missed.size() <= settings.replay());
    }

    private Flux<ServerSentEvent<Object>> resumed(List<LiveEntry> missed, Position now) {
        var opening = Flux.defer(() -> Flux.just(notice("open", "resumed")));
        var replay = Flux.fromIterable(missed)
                .filter(listener.audience()::hears)
                .concatMapIterable(entry -> {
                    position = position.with(entry.partition(), entry.offset());
                    return events(entry);
                });
        return Flux.concat(opening, replay, Flux.defer(() -> {
            position = position.ahead(now);
            return Flux.empty();
        }));
    }

    private Flux<ServerSentEvent<Object>> fresh(String event, String reason, Position now) {
        return Flux.defer(() -> {
            position = now;
            return Flux.just(notice(event, reason));
        });
    }

    /** What waits since the listener joined; the log may have told of it already. */
    private Flux<ServerSentEvent<Object>> later() {
        return listener.heard().concatMapIterable(this::ifNew);
    }

    private List<ServerSentEvent<Object>> ifNew(Told told) {
        var entry = told.entry();
        var known = position.includes(entry.partition(), entry.offset());
        position = position.ahead(told.heard());
        return known ? List.of() : events(entry);
    }

    private List<ServerSentEvent<Object>> events(LiveEntry entry) {
        return entry.heardBy(listener.audience().names()).stream()
                .map(this::event)
                .toList();
    }

    private ServerSentEvent<Object> event(Happening happening) {
        return ServerSentEvent.<Object>builder(happening)
                .id(position.toString())
                .event("order")
                .build();
    }

    private ServerSentEvent<Object> notice(String event, String reason) {
        begun = true;
        return ServerSentEvent.<Object>builder(new Beginning(reason))
                .id(position.toString())
                .event(event)
                .build();
    }

    /** A comment; no event for the reader, but they know how far they are. */
    private ServerSentEvent<Object> signOfLife() {
        return ServerSentEvent.builder().id(position.toString()).comment("").build();
    }
}
