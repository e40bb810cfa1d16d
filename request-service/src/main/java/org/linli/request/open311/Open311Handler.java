package org.linli.request.open311;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.CurrentCaller;
import org.linli.request.order.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What is answered on each path of GeoReport v2. */
@Component
class Open311Handler {

    private static final String ID = "service_request_id";
    private static final Instant CHANGED = Instant.parse("2026-11-22T00:00:00Z"); // of the endpoint itself

    private final Jurisdictions jurisdictions;
    private final ServiceDesk services;
    private final RequestDesk desk;
    private final PublicOrders orders;
    private final RequestRow rows;
    private final Open311Settings settings;
    private final Clock clock;

    Open311Handler(
            Jurisdictions jurisdictions,
            ServiceDesk services,
            RequestDesk desk,
            PublicOrders orders,
            RequestRow rows,
            Open311Settings settings,
            Clock clock) {
        this.jurisdictions = jurisdictions;
        this.services = services;
        this.desk = desk;
        this.orders = orders;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Sheet> discovery(ServerRequest request) {
        var endpoint = Row.of(
                "specification",
                "http://wiki.open311.org/GeoReport_v2",
                "url",
                Open311Routes.ROOT + "/",
                "changeset",
                CHANGED.toString(),
                "type",
                "production",
                "formats",
                Sheet.of("formats", "format", List.of()));
        return Mono.just(Sheet.single(
                "discovery",
                Row.of(
                        "changeset",
                        CHANGED.toString(),
                        "contact",
                        null,
                        "key_service",
                        null,
                        "endpoints",
                        Sheet.of("endpoints", "endpoint", List.of(endpoint)))));
    }

    Mono<Sheet> services(ServerRequest request) {
        return services.all(jurisdiction(request))
                .map(Service::row)
                .collectList()
                .map(all -> Sheet.of("services", "service", all));
    }

    /** No service asks for more than the usual. */
    Mono<Sheet> service(ServerRequest request) {
        return services.find(jurisdiction(request), request.pathVariable("code"))
                .map(service -> Sheet.single(
                        "service_definition",
                        Row.of(
                                "service_code", service.code(),
                                "attributes", Sheet.of("attributes", "attribute", List.of()))));
    }

    Mono<Sheet> requests(ServerRequest request) {
        var query = RequestQuery.of(jurisdiction(request), request::queryParam, clock.instant(), settings);
        if (query.ids().size() > settings.most()) {
            throw new Open311Refused.BadParameter(ID);
        }
        return orders.list(query, settings.most())
                .map(order -> row(order, request))
                .collectList()
                .map(Open311Handler::requests);
    }

    Mono<Sheet> request(ServerRequest request) {
        return orders.find(jurisdiction(request), request.pathVariable("id"))
                .map(order -> requests(List.of(row(order, request))))
                .switchIfEmpty(Mono.error(() -> new Open311Refused.Unknown(ID)));
    }

    /** An id is given out at once, so it is its own token. */
    Mono<Sheet> token(ServerRequest request) {
        return orders.find(jurisdiction(request), request.pathVariable("token"))
                .map(order -> requests(List.of(Row.of("token", order.id(), ID, order.id()))))
                .switchIfEmpty(Mono.error(() -> new Open311Refused.Unknown("token")));
    }

    Mono<Sheet> submit(ServerRequest request) {
        return Mono.zip(request.formData(), CurrentCaller.get())
                .flatMap(sent -> desk.take(
                        jurisdictions.named(either("jurisdiction_id", request, sent.getT1())),
                        sent.getT1(),
                        sent.getT2(),
                        either("api_key", request, sent.getT1())))
                .map(id -> requests(List.of(Row.of(ID, id, "service_notice", null, "account_id", null))));
    }

    private static Sheet requests(List<Map<String, @Nullable Object>> all) {
        return Sheet.of("service_requests", "request", all);
    }

    private Map<String, @Nullable Object> row(Order order, ServerRequest request) {
        return rows.of(
                order, request.queryParam("extensions").filter("true"::equals).isPresent());
    }

    private DivisionCode jurisdiction(ServerRequest request) {
        return jurisdictions.named(request.queryParam("jurisdiction_id").filter(id -> !id.isEmpty()));
    }

    /** In the form, or in the address, where some clients put it. */
    private static Optional<String> either(String name, ServerRequest request, MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(name))
                .or(() -> request.queryParam(name))
                .filter(text -> !text.isEmpty());
    }
}
