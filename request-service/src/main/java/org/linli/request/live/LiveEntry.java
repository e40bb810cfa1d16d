package org.linli.request.live;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.EventJson;
import org.linli.event.RequestEvent;
import org.linli.event.RequestKind;
import org.linli.kit.consume.Received;
import org.linli.request.duplicate.Followers.Follower;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that happened to an order, as it is told and, for a while, kept. Nothing in it tells of a person but, on its way
 * to nobody, its audience.
 *
 * @param id partition and offset, so that ids of a partition lie in its order
 * @param audience who hears of it, as {@link Audience} names them
 * @param followers orders that were merged into it: whoever asked for one hears that its master has moved
 * @param expiresAt when it is tidied up
 */
@Document(LiveEntry.COLLECTION)
@TypeAlias("live")
record LiveEntry(
        @Id String id,
        Set<String> audience,
        DivisionCode grid,
        Happening happening,
        List<Follower> followers,
        Instant expiresAt) {

    static final String COLLECTION = "live_events";

    private static final Pattern NAME = Pattern.compile("request\\.([a-z-]+)\\.v\\d+");

    /**
     * What is sent.
     *
     * @param orderId whose representation has changed
     * @param event what happened, like {@code dispatched}, or {@code master-dispatched} to the one that it follows
     * @param version of the order after it; null if it was its master that moved
     */
    record Happening(
            String orderId,
            String event,
            RequestKind kind,
            DivisionCode gridCode,
            @Nullable Long version,
            Instant at) {

        private Happening of(Follower follower) {
            return new Happening(follower.orderId(), "master-" + event, kind, gridCode, null, at);
        }
    }

    /** What a listener of these names hears of it: mostly one thing, more if they asked more than once. */
    List<Happening> heardBy(Set<String> names) {
        var own = audience.stream().filter(names::contains).anyMatch(name -> !Audience.isFollower(name));
        return Stream.concat(
                        own ? Stream.of(happening) : Stream.of(),
                        followers.stream()
                                .filter(follower -> follower.residentId() != null
                                        && names.contains(Audience.follower(follower.residentId())))
                                .map(happening::of))
                .toList();
    }

    static LiveEntry of(
            Received received,
            RequestEvent event,
            Collection<String> audience,
            List<Follower> followers,
            Instant expiresAt) {
        var type = EventJson.typeOf(event);
        var name = NAME.matcher(type);
        var facts = event.order();
        return new LiveEntry(
                key(received.origin().partition(), received.origin().offset()),
                Stream.concat(
                                audience.stream(),
                                followers.stream()
                                        .map(Follower::residentId)
                                        .filter(Objects::nonNull)
                                        .map(Audience::follower))
                        .collect(Collectors.toUnmodifiableSet()),
                facts.grid(),
                new Happening(
                        event.subject(),
                        name.matches() ? name.group(1) : type,
                        facts.kind(),
                        facts.grid(),
                        event.sequence(),
                        event.at()),
                List.copyOf(followers),
                expiresAt);
    }

    /** Sorts as the numbers do. */
    static String key(int partition, long offset) {
        return "%04d-%019d".formatted(partition, offset);
    }

    /** Sorts behind every key of the partition. */
    static String endOf(int partition) {
        return "%04d.".formatted(partition);
    }

    int partition() {
        return Integer.parseInt(id, 0, 4, 10);
    }

    long offset() {
        return Long.parseLong(id, 5, id.length(), 10);
    }
}
