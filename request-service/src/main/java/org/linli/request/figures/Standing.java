package org.linli.request.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderPhase;
import org.linli.event.PetitionKind;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.linli.request.deadline.Due;
import org.linli.request.order.Order;

/** What figures want to know of an order as it stands. */
final class Standing {

    private Standing() {}

    /** The unit that has it or answered it; of one that ended, the unit that had it last. */
    static @Nullable String unit(Order order) {
        return switch (order.stage()) {
            case WITHDRAWN, MERGED -> lastUnit(order);
            case SUBMITTED, ACCEPTED, REFUSED, RETURNED, REFERRED -> null;
            case DISPATCHED, SIGNED, IN_HAND, CLAIMED, SUSPENDED, ANSWERED, FOLLOWED_UP, CLOSED -> order.unitId();
        };
    }

    private static @Nullable String lastUnit(Order order) {
        return order.history().reversed().stream()
                .map(HistoryEntry::deed)
                .map(Standing::sentTo)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> sentTo(Deed deed) {
        if (deed instanceof Deed.Dispatch dispatch) {
            return Optional.of(dispatch.unitId());
        }
        return deed instanceof Deed.Settle(var unit) ? Optional.of(unit) : Optional.empty();
    }

    /** The catalogue's code; of what the catalogue does not have, what it was called. */
    static String matter(Order order) {
        var code = order.request().terms().matterCode();
        return code == null ? order.request().category() : code;
    }

    /** When an order first came to be in one of these stages. */
    static Optional<Instant> first(Order order, Stage... stages) {
        var among = List.of(stages);
        return order.history().stream()
                .filter(entry -> among.contains(entry.to()))
                .map(HistoryEntry::at)
                .findFirst();
    }

    /** When the latest deed of a kind was done. */
    static Optional<Instant> last(Order order, Move move) {
        return order.history().reversed().stream()
                .filter(entry -> entry.move() == move)
                .map(HistoryEntry::at)
                .findFirst();
    }

    /** The latest call that reached the resident. */
    static Optional<HistoryEntry> reached(Order order) {
        return order.history().reversed().stream()
                .filter(entry -> entry.deed() instanceof Deed.FollowUp(var call) && call.connected())
                .findFirst();
    }

    static Call call(HistoryEntry entry) {
        return ((Deed.FollowUp) entry.deed()).call();
    }

    /** Whether the unit took it in hand within the window; where none was set, whether it did at all. */
    static boolean responded(Order order) {
        var window = order.deadlines().due(OrderPhase.HANDLE);
        return window.map(due -> !due.open() && !due.dropped() && !due.late(now(order)))
                .orElseGet(() -> first(order, Stage.IN_HAND, Stage.ANSWERED).isPresent());
    }

    static List<Due> answers(Order order) {
        return order.deadlines().dues().stream()
                .filter(due -> due.phase() == OrderPhase.ANSWER)
                .toList();
    }

    /** The time of an order goes as far as its history. */
    static Instant now(Order order) {
        return order.history().getLast().at();
    }

    static boolean isUnreasonable(Order order) {
        return order.course().granted(PetitionKind.UNREASONABLE);
    }

    static boolean isExempted(Order order) {
        return order.course().granted(PetitionKind.OVERTIME_APPEAL);
    }
}
