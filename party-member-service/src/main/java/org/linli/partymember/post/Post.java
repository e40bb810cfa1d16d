package org.linli.partymember.post;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.PostClaimed;
import org.linli.event.InvolvementEvent.PostReleased;
import org.linli.event.PostKind;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A named duty with places to fill. It owns who holds it, so that a place is given in one conditional write and never twice.
 *
 * @param category of the locality's own list
 * @param places 1 to {@link #MOST_PLACES}
 * @param taken how many of them are held: what figures add up
 * @param closed whether nobody else may take it on
 * @param scopes the community's staff and who holds it
 */
@Document(Post.COLLECTION)
@TypeAlias("post")
public record Post(
        @Id String id,
        DivisionCode community,
        PostKind kind,
        String category,
        String name,
        String duty,
        int places,
        List<Holder> holders,
        int taken,
        boolean closed,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "posts";
    static final int MOST_PLACES = 200;

    /**
     * Who holds it.
     *
     * @param unitId their unit at the time
     */
    record Holder(String memberId, String unitId, Instant since) {

        Holder {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** What is told of it and never changes. */
    record Duty(PostKind kind, String category, String name, String duty, int places) {}

    static Change<Post> create(String id, DivisionCode community, Duty duty) {
        return Change.silent(new Post(
                id,
                community,
                duty.kind(),
                duty.category(),
                duty.name(),
                duty.duty(),
                duty.places(),
                List.of(),
                0,
                false,
                ScopeKeys.of(ScopeKeys.division(community)),
                1));
    }

    /** @throws PostRefused if every place is taken, or it is closed */
    Change<Post> claim(String memberId, String unitId, UUID eventId, Instant at) {
        if (heldBy(memberId).isPresent()) {
            return Change.none(this);
        }
        if (closed) {
            throw new PostRefused.Closed(id);
        }
        if (holders.size() >= places) {
            throw new PostRefused.Full(places);
        }
        var next = with(
                Stream.concat(holders.stream(), Stream.of(new Holder(memberId, unitId, at)))
                        .toList(),
                false);
        return Change.of(
                next, new PostClaimed(eventId, id, next.version, community, kind, category, memberId, unitId, at));
    }

    /** Who does not hold it need not give it up. */
    Change<Post> release(String memberId, UUID eventId, Instant at) {
        return heldBy(memberId)
                .map(holder -> {
                    var next = with(
                            holders.stream().filter(other -> other != holder).toList(), closed);
                    return Change.of(
                            next,
                            new PostReleased(
                                    eventId,
                                    id,
                                    next.version,
                                    community,
                                    kind,
                                    category,
                                    memberId,
                                    holder.unitId(),
                                    holder.since(),
                                    at));
                })
                .orElseGet(() -> Change.none(this));
    }

    /** Nobody else takes it on; who holds it goes on. */
    Change<Post> close() {
        return closed ? Change.none(this) : Change.silent(with(holders, true));
    }

    Optional<Holder> heldBy(String memberId) {
        return holders.stream()
                .filter(holder -> holder.memberId().equals(memberId))
                .findFirst();
    }

    private Post with(List<Holder> now, boolean shut) {
        var members = now.stream().flatMap(holder -> ScopeKeys.member(holder.memberId()));
        return new Post(
                id,
                community,
                kind,
                category,
                name,
                duty,
                places,
                now,
                now.size(),
                shut,
                ScopeKeys.of(ScopeKeys.division(community), members),
                version + 1);
    }
}
