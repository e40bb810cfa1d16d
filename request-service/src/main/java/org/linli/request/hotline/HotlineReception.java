package org.linli.request.hotline;

import java.time.Clock;
import java.util.EnumMap;
import org.linli.event.Channel;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.kit.identity.Caller;
import org.linli.request.contact.Contacts;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Request;
import org.linli.request.place.GridMap;
import org.linli.request.terms.TermsDesk;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the hotline's word becomes as a request: in which grid it lies, whom to call, and what it is held to. */
@Component
class HotlineReception {

    private final GridMap map;
    private final Contacts contacts;
    private final TermsDesk terms;
    private final Clock clock;

    HotlineReception(GridMap map, Contacts contacts, TermsDesk terms, Clock clock) {
        this.map = map;
        this.contacts = contacts;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The grid that is named, or that the place lies in.
     *
     * @throws HotlineRefused if neither is named, or both
     * @throws org.linli.request.place.PlaceRefused if it lies in no known grid
     * @throws org.linli.kit.identity.OutOfScope if it lies outside what the hotline serves
     */
    DivisionCode grid(HotlineBody.Order body, Caller caller) {
        var spot = body.spot();
        var named = body.gridCode();
        if ((spot == null) == (named == null)) {
            throw new HotlineRefused.PlaceOrGrid();
        }
        var grid = spot == null ? map.require(named) : map.locate(spot);
        caller.scope().require(grid);
        return grid;
    }

    Mono<Request> request(String orderId, HotlineBody.Order body, Caller caller) {
        return Mono.fromSupplier(() -> grid(body, caller))
                .flatMap(grid -> terms.terms(grid, body.category(), clock.instant())
                        .map(usual -> request(orderId, body, grid, terms(usual, body))));
    }

    private Request request(String orderId, HotlineBody.Order body, DivisionCode grid, Terms held) {
        return new Request(
                body.kind(),
                body.category(),
                body.text(),
                Channel.HOTLINE,
                grid,
                body.spot(),
                body.residentId(),
                contacts.seal(orderId, body.caller()),
                Boolean.TRUE.equals(body.secret()),
                held);
    }

    /** The hotline's limit goes before the catalogue's. */
    private static Terms terms(Terms usual, HotlineBody.Order body) {
        var limit = body.limit();
        return limit == null ? usual : answeredWithin(usual, limit.value());
    }

    private static Terms answeredWithin(Terms terms, Deadline.Limit limit) {
        var limits = new EnumMap<OrderPhase, Deadline.Limit>(OrderPhase.class);
        limits.putAll(terms.limits());
        limits.put(OrderPhase.ANSWER, limit);
        return new Terms(terms.matterCode(), terms.catalogueVersion(), limits, terms.hours(), terms.steps());
    }
}
