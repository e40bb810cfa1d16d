package org.linli.partymember.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * Where someone has checked in so far.
 *
 * @param history in the order in which they were told of; the last one holds unless it has ended
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
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast()).filter(last -> last.out() == null);
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
        return and(new CheckIn(community, at));
    }

    /**
     * With one more, which holds from now on.
     *
     * @throws CheckInRefused if there have been too many, or one that was made later is known
     */
    public CheckIns and(CheckIn checkIn) {
        if (history.size() >= LIMIT) {
            throw new CheckInRefused.TooMany(LIMIT);
        }
        if (checkIn.isOffline() && lastWord().filter(checkIn.at()::isBefore).isPresent()) {
            throw new CheckInRefused.Outdated();
        }
        return new CheckIns(Stream.concat(history.stream(), Stream.of(checkIn)).toList());
    }

    private Optional<Instant> lastWord() {
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast())
                        .map(last -> last.out() == null ? last.at() : last.out().at());
    }

    /** Without the one that held; what is past stays. */
    public CheckIns ended(CheckOut by) {
        if (current().isEmpty()) {
            return this;
        }
        var before = history.subList(0, history.size() - 1);
        return new CheckIns(
                Stream.concat(before.stream(), Stream.of(history.getLast().ended(by)))
                        .toList());
    }

    /** Which community, if any. */
    public @Nullable DivisionCode community() {
        return current().map(CheckIn::community).orElse(null);
    }
}
