package org.linli.request.order;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.request.order.OrderState.Answered;
import org.linli.request.order.OrderState.Claimed;
import org.linli.request.order.OrderState.Closed;
import org.linli.request.order.OrderState.Dispatched;
import org.linli.request.order.OrderState.Signed;
import org.linli.request.order.OrderState.Submitted;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An order (工单): what was asked, where it stands and everything that happened to it. A move that is made again by the same
 * actor changes nothing; any other that the state does not know is refused.
 *
 * @param divisions every code that covers the grid, so that one equality finds the orders of any division
 * @param unitId the unit of the state, kept beside it for lists
 * @param memberId the member of the state, likewise
 * @param rating what the resident said of it; independent of the state, for it may come before or after closing
 * @param history every move so far, oldest first
 */
@Document(Order.COLLECTION)
@TypeAlias("order")
public record Order(
        @Id String id,
        long version,
        List<String> divisions,
        Request request,
        OrderState state,
        @Nullable String unitId,
        @Nullable String memberId,
        @Nullable Rating rating,
        List<HistoryEntry> history)
        implements Aggregate {

    static final String COLLECTION = "orders";

    public Order {
        divisions = List.copyOf(divisions);
        history = List.copyOf(history);
    }

    /** 点单: a request comes in and becomes an order. */
    public static Change<Order> submit(String id, Request request, Act act) {
        var entry = new HistoryEntry(act.at(), act.actor(), act.role(), Move.SUBMIT, null, Stage.SUBMITTED, null);
        var divisions = request.grid().lineage();
        return Change.of(
                new Order(id, 1, divisions, request, new Submitted(), null, null, null, List.of(entry)),
                new RequestEvent.Submitted(act.eventId(), id, 1, request.facts(), act.at()));
    }

    /** 派单: an admin sends it to a unit, or to another one as long as the first has not taken it. */
    public Change<Order> dispatch(String unit, Act act) {
        return switch (state) {
            case Submitted _ -> dispatched(unit, act);
            case Dispatched(var to) when !to.equals(unit) -> dispatched(unit, act);
            case Dispatched _ when wasLast(Move.DISPATCH, act) -> Change.none(this);
            case Dispatched _, Signed _, Claimed _, Answered _, Closed _ -> throw illegal(Move.DISPATCH);
        };
    }

    private Change<Order> dispatched(String unit, Act act) {
        return Change.of(
                moved(Move.DISPATCH, new Dispatched(unit), act, unit),
                new RequestEvent.Dispatched(act.eventId(), id, version + 1, facts(), unit, act.at()));
    }

    /** 接单: the unit takes it. Whoever speaks for the unit, it is the unit that acts. */
    public Change<Order> sign(String unit, Act act) {
        return switch (state) {
            case Dispatched(var to) when to.equals(unit) -> signed(unit, act);
            case Signed(var by) when by.equals(unit) -> Change.none(this);
            case Dispatched _, Signed _ -> throw new OrderRefused.NotYours(id);
            case Submitted _, Claimed _, Answered _, Closed _ -> throw illegal(Move.SIGN);
        };
    }

    private Change<Order> signed(String unit, Act act) {
        return Change.of(
                moved(Move.SIGN, new Signed(unit), act, null),
                new RequestEvent.Signed(act.eventId(), id, version + 1, facts(), unit, act.at()));
    }

    /** 领单: a member takes what nobody has taken; the actor is the member. */
    public Change<Order> claim(Act act) {
        return switch (state) {
            case Submitted _ -> claimed(act);
            case Claimed(var member) when member.equals(act.actor()) -> Change.none(this);
            case Dispatched _, Signed _, Claimed _, Answered _, Closed _ -> throw illegal(Move.CLAIM);
        };
    }

    private Change<Order> claimed(Act act) {
        return Change.of(
                moved(Move.CLAIM, new Claimed(act.actor()), act, null),
                new RequestEvent.Claimed(act.eventId(), id, version + 1, facts(), act.actor(), act.at()));
    }

    /**
     * Insists that someone has taken it and not handed it in yet; until then they need to know whom to call.
     *
     * @return this order
     */
    public Order handledBy(Taker who) {
        var handles = switch (state) {
            case Signed(var unit) -> who.equals(new Taker.Unit(unit));
            case Claimed(var member) -> who.equals(new Taker.Member(member));
            case Submitted _, Dispatched _, Answered _, Closed _ -> false;
        };
        if (!handles) {
            throw new OrderRefused.NotYours(id);
        }
        return this;
    }

    /** Who took it says what was done. */
    public Change<Order> answer(Taker by, String text, Act act) {
        return switch (state) {
            case Signed(var unit) when by.equals(new Taker.Unit(unit)) -> answered(by, text, act);
            case Claimed(var member) when by.equals(new Taker.Member(member)) -> answered(by, text, act);
            case Answered(var who, var said) when who.equals(by) && said.equals(text) -> Change.none(this);
            case Signed _, Claimed _ -> throw new OrderRefused.NotYours(id);
            case Submitted _, Dispatched _, Answered _, Closed _ -> throw illegal(Move.ANSWER);
        };
    }

    private Change<Order> answered(Taker by, String text, Act act) {
        return Change.of(
                moved(Move.ANSWER, new Answered(by, text), act, text),
                new RequestEvent.Answered(act.eventId(), id, version + 1, facts(), unitId, memberId, act.at()));
    }

    /** 评单: the resident who asked says once whether they are satisfied. */
    public Change<Order> rate(Rating given, Act act) {
        if (!act.actor().equals(request.residentId())) {
            throw new OrderRefused.NotYours(id);
        }
        return switch (state) {
            case Answered _, Closed _ when rating == null -> rated(given, act);
            case Answered _, Closed _ when given.equals(rating) -> Change.none(this);
            case Submitted _, Dispatched _, Signed _, Claimed _, Answered _, Closed _ -> throw illegal(Move.RATE);
        };
    }

    private Change<Order> rated(Rating given, Act act) {
        return Change.of(
                moved(Move.RATE, state, act, given.comment()).with(given),
                new RequestEvent.Rated(
                        act.eventId(), id, version + 1, facts(), unitId, memberId, given.satisfied(), act.at()));
    }

    /** 办结: an admin closes what has been answered. */
    public Change<Order> close(Act act) {
        return switch (state) {
            case Answered(var by, var text) -> closed(by, text, act);
            case Closed _ when wasLast(Move.CLOSE, act) -> Change.none(this);
            case Submitted _, Dispatched _, Signed _, Claimed _, Closed _ -> throw illegal(Move.CLOSE);
        };
    }

    private Change<Order> closed(Taker by, String text, Act act) {
        return Change.of(
                moved(Move.CLOSE, new Closed(by, text), act, null),
                new RequestEvent.Closed(act.eventId(), id, version + 1, facts(), unitId, memberId, act.at()));
    }

    private Order moved(Move move, OrderState to, Act act, @Nullable String note) {
        var entry = new HistoryEntry(act.at(), act.actor(), act.role(), move, state.stage(), to.stage(), note);
        var longer = Stream.concat(history.stream(), Stream.of(entry)).toList();
        return new Order(id, version + 1, divisions, request, to, to.unit(), to.member(), rating, longer);
    }

    private Order with(Rating given) {
        return new Order(id, version, divisions, request, state, unitId, memberId, given, history);
    }

    /** Whether the latest move of this kind was made by the same actor. */
    private boolean wasLast(Move move, Act act) {
        return history.reversed().stream()
                .filter(entry -> entry.move() == move)
                .findFirst()
                .filter(entry -> entry.actor().equals(act.actor()))
                .isPresent();
    }

    private OrderRefused illegal(Move move) {
        return new OrderRefused.IllegalMove(id, state.stage(), move);
    }

    private OrderFacts facts() {
        return request.facts();
    }

    public boolean wasSubmittedBy(String actor) {
        return history.getFirst().actor().equals(actor);
    }

    public Instant submittedAt() {
        return history.getFirst().at();
    }
}
