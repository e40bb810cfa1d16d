package org.linli.request.open311;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.kit.IdSource;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.request.contact.Contacts;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.OrderMetrics;
import org.linli.request.order.Orders;
import org.linli.request.order.Request;
import org.linli.request.place.GridMap;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/** Takes requests in: a resident's with their token, by the app's channel; a client's with its key, as a partner's. */
@Component
class RequestDesk {

    private final Orders orders;
    private final ServiceDesk services;
    private final Contacts contacts;
    private final GridMap map;
    private final Audit audit;
    private final OrderMetrics metrics;
    private final Open311Settings settings;
    private final IdSource ids;
    private final Clock clock;

    RequestDesk(
            Orders orders,
            ServiceDesk services,
            Contacts contacts,
            GridMap map,
            Audit audit,
            OrderMetrics metrics,
            Open311Settings settings,
            IdSource ids,
            Clock clock) {
        this.orders = orders;
        this.services = services;
        this.contacts = contacts;
        this.map = map;
        this.audit = audit;
        this.metrics = metrics;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param residentId null if a client asks for somebody it does not name */
    private record Sender(
            Caller caller,
            Role role,
            Channel channel,
            @Nullable String residentId) {}

    /** The id of the order; on the audit trail before it is stored. */
    Mono<String> take(
            DivisionCode jurisdiction, MultiValueMap<String, String> form, Caller caller, Optional<String> key) {
        var sender = sender(caller, key);
        var submission = Submission.of(form, map);
        if (!jurisdiction.covers(submission.grid())) {
            throw new Open311Refused.BadParameter("lat");
        }
        var id = ids.next().toString();
        return services.find(jurisdiction, submission.serviceCode())
                .map(service -> request(id, service, submission, sender))
                .delayUntil(request -> audit.record(sender.caller, "open311-request", "requests/" + id, ""))
                .flatMap(request -> stored(id, request, sender));
    }

    private Sender sender(Caller caller, Optional<String> key) {
        if (caller.is(Role.RESIDENT)) {
            return new Sender(caller, Role.RESIDENT, Channel.APP, caller.subject());
        }
        var client = key.flatMap(settings::clientOf).orElseThrow(Open311Refused.NoKey::new);
        var named = new Caller("open311:" + client, Set.of(), Optional.empty(), Optional.empty());
        return new Sender(named, Role.HOTLINE, Channel.PARTNER, null);
    }

    private Request request(String id, Service service, Submission submission, Sender sender) {
        return new Request(
                service.kind(),
                service.category(),
                submission.text().orElse(service.category()),
                sender.channel,
                submission.grid(),
                submission.spot(),
                sender.residentId,
                contacts.seal(id, submission.contact()),
                false,
                Terms.NONE); // what it is held to follows from its grid and matter when it is stored
    }

    private Mono<String> stored(String id, Request request, Sender sender) {
        var act = new Act(sender.caller.subject(), sender.role, ids.next(), clock.instant());
        return metrics.timed(orders.add(Order.submit(id, request, act)))
                .doOnNext(order -> metrics.count(order, act))
                .map(Order::id);
    }
}
