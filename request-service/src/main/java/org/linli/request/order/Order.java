package org.linli.request.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.course.Course;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.course.Move;
import org.linli.request.course.OrderState;
import org.linli.request.course.Rating;
import org.linli.request.course.Stage;
import org.linli.request.course.Taker;
import org.linli.request.deadline.Deadlines;
import org.linli.request.deadline.Ring;
import org.linli.request.deadline.Terms;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order (工单): what was asked, and everything that happened to it. Where it stands, when it is due and who may see it follow
 * from its history, and are kept beside it for those who look.
 *
 * @param divisions every code that covers the grid, so that one equality finds the orders of any division
 * @param course where the history has led
 * @param unitIds the unit that has it and those that assist, for lists
 * @param memberId the member who has it, likewise
 * @param line of a secret order: persons, and divisions that answer for it; empty of any other
 * @param deadlines what is due when, and when the clock has to do something
 * @param history every deed so far, oldest first
 */
@Document(Order.COLLECTION)
@TypeAlias("order")
public record Order(
        @Id String id,
        long version,
        List<String> divisions,
        Request request,
        Course course,
        List<String> unitIds,
        @Nullable String memberId,
        List<String> line,
        Deadlines deadlines,
        List<HistoryEntry> history)
        implements Aggregate {

    public static final String COLLECTION = "orders";

    public Order {
        divisions = List.copyOf(divisions);
        unitIds = List.copyOf(unitIds);
        line = List.copyOf(line);
        history = List.copyOf(history);
    }

    /** 点单: a request comes in and becomes an order. */
    public static Change<Order> submit(String id, Request request, Act act) {
        var entry = new HistoryEntry(act.at(), act.actor(), act.role(), new Deed.Submit(), null, Stage.SUBMITTED);
        var order = of(id, 1, request, Course.BEGINNING.receivedBy(entry), Deadlines.NONE, List.of(entry));
        return Change.of(order, new RequestEvent.Submitted(act.eventId(), id, 1, request.facts(), act.at()));
    }

    private static Order of(
            String id, long version, Request request, Course course, Deadlines deadlines, List<HistoryEntry> history) {
        var state = course.state();
        var line = request.secret() ? Line.of(request, course, history) : List.<String>of();
        var divisions = request.grid().lineage();
        return new Order(
                id, version, divisions, request, course, course.units(), state.member(), line, deadlines, history);
    }

    /**
     * Carries out a deed. Done again by who did it, with nothing in between, it changes nothing.
     *
     * @throws OrderRefused if it is not legal here, or someone else's to do
     */
    public Change<Order> make(Deed deed, Act act) {
        if (Repetition.is(deed, act, this)) {
            return Change.none(this);
        }
        Rights.check(deed, act, this);
        var next = course.after(deed, act.at())
                .map(after -> with(after, deed, act))
                .orElseThrow(() -> Rights.refusal(deed, this));
        return Change.of(next, OrderEvents.of(deed, act, this, next));
    }

    private Order with(Course after, Deed deed, Act act) {
        var entry = new HistoryEntry(
                act.at(), act.actor(), act.role(), deed, stage(), after.state().stage());
        var longer = Stream.concat(history.stream(), Stream.of(entry)).toList();
        return of(id, version + 1, request, after.receivedBy(entry), deadlines, longer);
    }

    /** The same, held to what was in force when it came in. */
    Order heldTo(Terms terms) {
        return new Order(
                id, version, divisions, request.heldTo(terms), course, unitIds, memberId, line, deadlines, history);
    }

    /**
     * The order as it was after so many deeds; each makes a version of its own.
     *
     * @param then 1 or more, at most its version
     */
    public Order asOf(long then, WorkingCalendar calendar) {
        var told = history.subList(0, Math.toIntExact(then));
        return of(id, then, request, Course.of(told), deadlines, told).timed(calendar);
    }

    /** The same with its deadlines as they follow from the history. */
    public Order timed(WorkingCalendar calendar) {
        var due = Deadlines.of(Marks.of(history), request.terms(), calendar);
        return new Order(id, version, divisions, request, course, unitIds, memberId, line, due, history);
    }

    /** The alarms that are to ring by now, in their order. */
    public List<Ring> ringing(Instant now, WorkingCalendar calendar) {
        return Deadlines.rings(Marks.of(history), request.terms(), calendar).stream()
                .takeWhile(ring -> !ring.at().isAfter(now))
                .toList();
    }

    /**
     * Insists that someone has taken it and not handed it in yet; until then they need to know whom to call.
     *
     * @return this order
     */
    public Order handledBy(Taker who) {
        var handles = state().isWithTaker() && !(state() instanceof OrderState.Dispatched);
        if (!handles || !who.equals(state().taker())) {
            throw new OrderRefused.NotYours(id);
        }
        return this;
    }

    public OrderState state() {
        return course.state();
    }

    public Stage stage() {
        return state().stage();
    }

    /** The unit that has it or answered it. */
    public @Nullable String unitId() {
        return state().unit();
    }

    public @Nullable Rating rating() {
        return course.rating();
    }

    public OrderFacts facts() {
        return request.facts();
    }

    /** The latest deed of a kind. */
    Optional<HistoryEntry> last(Move move) {
        return history.reversed().stream().filter(entry -> entry.move() == move).findFirst();
    }

    public boolean wasSubmittedBy(String actor) {
        return history.getFirst().actor().equals(actor);
    }

    public Instant submittedAt() {
        return history.getFirst().at();
    }
}
