package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline.Limit;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.event.WhistleEvent.Called;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.linli.request.place.GridMap;
import org.linli.request.place.Spot;
import org.linli.request.terms.TermsDesk;
import org.linli.request.unit.Units;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is asked before a whistle is blown: where it is about, whether the units are there, and until when each is to come. */
@Component
public class WhistleDesk {

    private final Orders orders;
    private final Units units;
    private final GridMap map;
    private final TermsDesk terms;
    private final ResponseClock clock;
    private final WhistleSettings settings;

    WhistleDesk(
            Orders orders, Units units, GridMap map, TermsDesk terms, ResponseClock clock, WhistleSettings settings) {
        this.orders = orders;
        this.units = units;
        this.map = map;
        this.terms = terms;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Who is to come.
     *
     * @param limit within what; as is usual if it is null
     */
    public record Wanted(String unitId, @Nullable Limit limit) {}

    /** What somebody wants to blow a whistle for: an order, or a matter in a division. */
    public record Wish(
            @Nullable String orderId,
            @Nullable DivisionCode division,
            @Nullable Spot place,
            String matter,
            String text) {}

    /** A new whistle, if everything that it names is there and lies within the caller's scope. */
    public Mono<Change<Whistle>> blown(String id, Wish wish, List<Wanted> wanted, Caller caller, Act act) {
        return Flux.fromIterable(wanted)
                .concatMap(each -> units.require(each.unitId()))
                .then(Mono.defer(() -> division(wish, caller)))
                .map(division -> new Call(division, wish.place(), wish.orderId(), wish.matter(), wish.text()))
                .flatMap(call -> hours(call, act.at()).map(hours -> {
                    var called = wanted.stream()
                            .map(each -> called(each, act.at(), hours))
                            .toList();
                    return Whistle.blow(id, call, called, act);
                }));
    }

    /** The hours that the district works, by which a unit is due. */
    public Mono<Hours> hours(Call call, Instant at) {
        return terms.terms(call.division(), call.matter(), at).map(Terms::hours);
    }

    /** The instant at which a unit is due that is called again now. */
    public Instant anew(Department department, Instant now, Hours hours) {
        return clock.due(now, department.limit(), hours);
    }

    private Called called(Wanted wanted, Instant at, Hours hours) {
        var limit = wanted.limit() == null ? settings.usual() : wanted.limit();
        return new Called(wanted.unitId(), limit, clock.due(at, limit, hours));
    }

    private Mono<DivisionCode> division(Wish wish, Caller caller) {
        var orderId = wish.orderId();
        var named = wish.division();
        if ((orderId == null) == (named == null)) {
            throw new WhistleRefused.OrderOrDivision();
        }
        return orderId == null
                ? Mono.justOrEmpty(named).map(division -> known(division, caller.scope()))
                : orders.find(orderId, caller.scope(), Reader.of(caller))
                        .switchIfEmpty(Mono.error(() -> new NotFound(orderId)))
                        .map(WhistleDesk::community);
    }

    /** An order that a unit works on is helped on in its community. */
    private static DivisionCode community(Order order) {
        if (order.request().secret()) {
            throw new WhistleRefused.SecretOrder(order.id());
        }
        if (!order.state().isWithTaker() || order.state().unit() == null) {
            throw new WhistleRefused.NotWithAUnit(order.stage());
        }
        return order.request().grid().at(DivisionLevel.COMMUNITY);
    }

    private DivisionCode known(DivisionCode division, Scope scope) {
        if (division.level().compareTo(DivisionLevel.STREET) < 0) {
            throw new WhistleRefused.NoStreet(division);
        }
        scope.require(division);
        var path = map.path(division);
        if (path.isEmpty() || !path.getLast().code().equals(division)) {
            throw new WhistleRefused.UnknownDivision(division);
        }
        return division;
    }
}
