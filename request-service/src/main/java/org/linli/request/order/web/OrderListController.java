package org.linli.request.order.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.HOTLINE;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.request.course.Stage;
import org.linli.request.order.AllowedForReaders;
import org.linli.request.order.Order;
import org.linli.request.order.OrderFilter;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reading orders: one, its history, and lists. */
@RestController
@RequestMapping("/api/v1/requests")
class OrderListController {

    private final Orders orders;
    private final OrderViews views;

    OrderListController(Orders orders, OrderViews views) {
        this.orders = orders;
        this.views = views;
    }

    @GetMapping("/{id}")
    @AllowedForReaders
    Mono<ResponseEntity<OrderView>> one(@PathVariable String id, Caller caller) {
        return find(id, caller)
                .map(order ->
                        ResponseEntity.ok().eTag("\"" + order.version() + "\"").body(views.of(order)));
    }

    /** Whole, for it is as long as the order's life; oldest first. */
    @GetMapping("/{id}/history")
    @AllowedForReaders
    Mono<Page<HistoryView>> history(@PathVariable String id, Caller caller) {
        return find(id, caller).map(order -> HistoryView.of(order));
    }

    private Mono<Order> find(String id, Caller caller) {
        return orders.find(id, caller.scope(), Reader.of(caller))
                .filter(order -> !onlyAsHotline(caller) || order.wasSubmittedBy(caller.subject()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    /** The hotline sees what it sent in, and of that only what lies in its division. */
    private static boolean onlyAsHotline(Caller caller) {
        return caller.is(HOTLINE) && !caller.is(GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR);
    }

    /** Everyone's own part, newest first; for a member who names a division, what can be taken there. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR
    })
    Mono<Page<OrderView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<Stage> state,
            @RequestParam Optional<RequestKind> kind,
            @RequestParam Optional<Channel> channel,
            Caller caller,
            Paging paging) {
        var filter = new OrderFilter(state, kind, channel);
        if (division.isPresent() && looksForWork(caller, division.get(), state)) {
            return orders.claimable(division.get(), filter, paging).map(page -> page.map(views::anonymous));
        }
        return orders.list(filter, narrowed(caller.scope(), division), Reader.of(caller), paging)
                .map(page -> page.map(views::of));
    }

    private static boolean looksForWork(Caller caller, DivisionCode division, Optional<Stage> state) {
        return caller.is(PARTY_MEMBER)
                && !caller.scope().covers(division)
                && state.equals(Optional.of(Stage.SUBMITTED));
    }

    private static Scope narrowed(Scope scope, Optional<DivisionCode> division) {
        division.ifPresent(scope::require);
        return division.<Scope>map(code -> new Scope.Division(code.value())).orElse(scope);
    }
}
