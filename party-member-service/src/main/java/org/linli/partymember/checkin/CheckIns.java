package org.linli.partymember.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;

/**
 * Where someone has checked in so far.
 *
 * @param history in the order of time; the last one holds
 */
public record CheckIns(List<CheckIn> history) {

    /** Nobody moves that often; who does would grow the document without end. */
    static final int LIMIT = 100;

    /** Not checked in anywhere yet. */
    public static CheckIns none() {
        return new CheckIns(List.of());
    }

    /** The one that holds. */
    public Optional<CheckIn> current() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /** Whether that community is where they are checked in. */
    public boolean areAt(DivisionCode community) {
        return current().filter(last -> last.community().equals(community)).isPresent();
    }

    /**
     * With one more, which holds from now on.
     *
     * @throws CheckInRefused if there have been too many
     */
    public CheckIns and(DivisionCode community, Instant at) {
        if (history.size() >= LIMIT) {
            throw new CheckInRefused.TooMany(LIMIT);
        }
        return new CheckIns(Stream.concat(history.stream(), Stream.of(new CheckIn(community, at)))
                .toList());
    }
}
