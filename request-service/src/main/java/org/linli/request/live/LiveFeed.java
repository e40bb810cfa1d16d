package org.linli.request.live;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.linli.event.RequestEvent;
import org.linli.event.Topics;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.request.duplicate.Followers;
import org.linli.request.duplicate.Followers.Follower;
import org.linli.request.live.LiveHub.Told;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hears everything that happens to orders, keeps it for a while, and tells it to those who listen here. Each replica is a group of its
 * own, for each has listeners of its own. What is older than what is kept is passed over.
 */
@Component
class LiveFeed implements EventHandler {

    private final Hearers hearers;
    private final Followers followers;
    private final LiveLog log;
    private final LiveHub hub;
    private final LiveSettings settings;
    private final Clock clock;
    private final String instance;
    private volatile Position heard = Position.NOWHERE;

    LiveFeed(
            Hearers hearers,
            Followers followers,
            LiveLog log,
            LiveHub hub,
            LiveSettings settings,
            Clock clock,
            @Value("${linli.instance}") String instance) {
        this.hearers = hearers;
        this.followers = followers;
        this.log = log;
        this.hub = hub;
        this.settings = settings;
        this.clock = clock;
        this.instance = instance;
    }

    @Override
    public String group() {
        return "request-service.live." + instance;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.REQUEST);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        var oldest = clock.instant().minus(settings.keep());
        var recent = batch.stream()
                .filter(received -> received.event() instanceof RequestEvent event
                        && event.at().isAfter(oldest))
                .toList();
        var subjects = recent.stream()
                .map(received -> received.event().subject())
                .distinct()
                .toList();
        return subjects.isEmpty()
                ? told(List.of(), reached(batch))
                : Mono.zip(hearers.now(subjects), followers.of(subjects))
                        .map(known -> recent.stream()
                                .map(one -> entry(one, known.getT1(), known.getT2()))
                                .toList())
                        .flatMap(entries -> told(entries, reached(batch)));
    }

    private LiveEntry entry(Received received, Map<String, Document> orders, Map<String, List<Follower>> followers) {
        var event = (RequestEvent) received.event();
        var audience = Hearers.of(event, Optional.ofNullable(orders.get(event.subject())));
        var following = followers.getOrDefault(event.subject(), List.of());
        return LiveEntry.of(
                received, event, audience, following, clock.instant().plus(settings.keep()));
    }

    private static Position reached(List<Received> batch) {
        return batch.stream()
                .map(Received::origin)
                .map(origin -> Position.NOWHERE.with(origin.partition(), origin.offset()))
                .reduce(Position.NOWHERE, Position::ahead);
    }

    /** Kept first: who joins in between finds it in the log. */
    private Mono<Void> told(List<LiveEntry> entries, Position reached) {
        return log.keep(entries, reached).then(Mono.fromRunnable(() -> {
            var news = new ArrayList<Told>();
            for (var entry : entries) {
                heard = heard.with(entry.partition(), entry.offset());
                news.add(new Told(entry, heard));
            }
            heard = heard.ahead(reached);
            hub.tell(news);
        }));
    }
}
