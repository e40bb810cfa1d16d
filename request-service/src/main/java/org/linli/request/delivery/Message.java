package org.linli.request.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.request.delivery.wire.Outcome;

/**
 * One letter on its way.
 *
 * @param sequence among the messages of its lane, from 1 without gaps
 * @param content empty once it has been taken
 * @param attempts calls that were made
 * @param refusals those of them by which the receiver said that it does not want this one
 * @param since when it was first tried; null before
 * @param outcome of the last attempt, in a word
 * @param takenAt null until the receiver has it
 */
public record Message(
        int sequence,
        String eventId,
        String type,
        Instant at,
        String content,
        int attempts,
        int refusals,
        @Nullable Instant since,
        @Nullable String outcome,
        @Nullable Instant takenAt) {

    static Message of(Letter letter, int sequence) {
        return new Message(
                sequence, letter.eventId(), letter.type(), letter.at(), letter.content(), 0, 0, null, null, null);
    }

    Message tried(Outcome came, Instant now) {
        var taken = came.isTaken();
        return new Message(
                sequence,
                eventId,
                type,
                at,
                taken ? "" : content,
                attempts + 1,
                came.verdict() == Outcome.Verdict.REFUSED ? refusals + 1 : refusals,
                since == null ? now : since,
                came.word(),
                taken ? now : null);
    }

    /** As if it had never been tried, but for the count. */
    Message anew() {
        return new Message(sequence, eventId, type, at, content, attempts, 0, null, outcome, null);
    }

    boolean isTaken() {
        return takenAt != null;
    }
}
