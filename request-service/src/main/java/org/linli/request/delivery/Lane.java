package org.linli.request.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.delivery.wire.Outcome;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Everything that one receiver is to know of one order, in order: only the first message that has not been taken is ever sent. One
 * document, so that a message and its place among the others are one write.
 *
 * @param queue the receiver, while something is waiting: what lies idle is in nobody's way
 * @param dueAt when to try next; while it is being tried, when somebody else may
 * @param heldBy who is trying
 * @param waitingSince when the next message joined the line, or the one before it was taken
 */
@Document(Lane.COLLECTION)
@TypeAlias("lane")
record Lane(
        @Id String id,
        long version,
        String kind,
        String receiver,
        String orderId,
        List<String> divisions,
        List<Message> messages,
        LaneState state,
        @Nullable String queue,
        @Nullable Instant dueAt,
        @Nullable String heldBy,
        @Nullable Instant waitingSince)
        implements Aggregate {

    static final String COLLECTION = "delivery_lanes";

    Lane {
        divisions = List.copyOf(divisions);
        messages = List.copyOf(messages);
    }

    static Change<Lane> opened(Recipient to, Letter letter, Instant now) {
        return Change.silent(new Lane(
                to.lane(),
                1,
                to.kind(),
                to.receiver(),
                to.orderId(),
                to.divisions(),
                List.of(Message.of(letter, 1)),
                LaneState.WAITING,
                to.receiver(),
                now,
                null,
                now));
    }

    /** One more. What has been told before changes nothing. */
    Change<Lane> with(Letter letter, Instant now) {
        if (state == LaneState.ENDED
                || messages.stream().anyMatch(known -> known.eventId().equals(letter.eventId()))) {
            return Change.none(this);
        }
        var more = Stream.concat(messages.stream(), Stream.of(Message.of(letter, messages.size() + 1)))
                .toList();
        return Change.silent(
                state == LaneState.IDLE
                        ? waiting(more, now, null, now)
                        : next(more, state, dueAt, heldBy, waitingSince));
    }

    /** Somebody sets about it, unless it is not due or another has been quicker. */
    Change<Lane> held(String holder, Instant now, Instant until) {
        return state == LaneState.WAITING && dueAt != null && !dueAt.isAfter(now)
                ? Change.silent(waiting(messages, until, holder, waitingSince))
                : Change.none(this);
    }

    boolean isHeldBy(String holder) {
        return holder.equals(heldBy);
    }

    /** What is to be sent next. */
    Optional<Message> head() {
        return state == LaneState.WAITING ? firstWaiting(messages) : Optional.empty();
    }

    private static Optional<Message> firstWaiting(List<Message> among) {
        return among.stream().filter(message -> !message.isTaken()).findFirst();
    }

    /**
     * A message was tried. Whoever has lost the lane meanwhile says what came of it, and leaves the lane to who has it.
     *
     * @param verdict what comes next for a message that was not taken
     * @param until the holder of a lane with more messages goes on, and holds it until then
     */
    Change<Lane> tried(Message sent, Outcome came, String holder, Verdict verdict, Instant now, Instant until) {
        var isNews = firstWaiting(messages).filter(head -> head.sequence() == sent.sequence());
        if (isNews.isEmpty()) {
            return Change.none(this);
        }
        var anew = replaced(isNews.get().tried(came, now));
        if (came.isTaken()) {
            return Change.silent(taken(anew, holder, now, until));
        }
        if (verdict.isGivenUp()) {
            return Change.silent(next(anew, LaneState.DEAD, null, null, waitingSince));
        }
        return Change.silent(
                isHeldBy(holder)
                        ? waiting(anew, verdict.retryAt(), null, waitingSince)
                        : next(anew, state, dueAt, heldBy, waitingSince));
    }

    /** What to do with a message that was not taken: try again then, or, if that is null, no more. */
    record Verdict(@Nullable Instant retryAt) {

        boolean isGivenUp() {
            return retryAt == null;
        }
    }

    private Lane taken(List<Message> anew, String holder, Instant now, Instant until) {
        if (firstWaiting(anew).isEmpty()) {
            return next(anew, LaneState.IDLE, null, null, null);
        }
        return isHeldBy(holder)
                ? waiting(anew, until, holder, now)
                : next(anew, LaneState.WAITING, dueAt == null ? now : dueAt, heldBy, now);
    }

    /** The receiver cannot be called for now; nothing was tried. */
    Change<Lane> postponed(String holder, Instant until) {
        return isHeldBy(holder) ? Change.silent(waiting(messages, until, null, waitingSince)) : Change.none(this);
    }

    /** What was given up is tried again; what is not dead changes nothing. */
    Change<Lane> revived(Instant now) {
        if (state != LaneState.DEAD) {
            return Change.none(this);
        }
        var head = firstWaiting(messages).orElseThrow();
        return Change.silent(waiting(replaced(head.anew()), now, null, waitingSince));
    }

    /** There is nobody any more to tell. */
    Change<Lane> ended() {
        return state == LaneState.ENDED
                ? Change.none(this)
                : Change.silent(next(messages, LaneState.ENDED, null, null, null));
    }

    private List<Message> replaced(Message anew) {
        return messages.stream()
                .map(message -> message.sequence() == anew.sequence() ? anew : message)
                .toList();
    }

    private Lane waiting(List<Message> all, @Nullable Instant due, @Nullable String holder, @Nullable Instant since) {
        return next(all, LaneState.WAITING, due, holder, since);
    }

    private Lane next(
            List<Message> all, LaneState to, @Nullable Instant due, @Nullable String holder, @Nullable Instant since) {
        var queued = to == LaneState.WAITING ? receiver : null;
        return new Lane(id, version + 1, kind, receiver, orderId, divisions, all, to, queued, due, holder, since);
    }
}
