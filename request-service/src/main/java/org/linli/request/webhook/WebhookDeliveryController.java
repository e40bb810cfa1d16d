package org.linli.request.webhook;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.request.delivery.Deliveries;
import org.linli.request.delivery.DeliveryLog;
import org.linli.request.delivery.LaneState;
import org.linli.request.delivery.Letter;
import org.linli.request.delivery.Recipient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What subscribers were told, and telling them again. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class WebhookDeliveryController {

    private static final String TEST = "test";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookDeliveryController(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The order is named {@code test}; what comes of it is in the log. */
    @PostMapping("/test")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<DeliveryLog> test(
            NewId eventId,
            @PathVariable String id,
            Caller caller,
            @RequestBody(required = false) WebhookBody.@Nullable Nothing body) {
        return require(id, caller)
                .flatMap(webhook -> deliveries.add(
                        new Recipient(Subscribers.KIND, id, TEST, webhook.divisions()),
                        new Letter(eventId.value(), "linli.test.v1", clock.instant(), "{}")));
    }

    @GetMapping("/deliveries")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<DeliveryLog>> log(
            @PathVariable String id, @RequestParam Optional<LaneState> state, Caller caller, Paging paging) {
        return require(id, caller)
                .flatMap(webhook -> deliveries.of(Subscribers.KIND, id, state, caller.scope(), paging));
    }

    @PostMapping("/deliveries/{orderId}/replay")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<DeliveryLog> replay(
            @PathVariable String id,
            @PathVariable String orderId,
            Caller caller,
            @RequestBody(required = false) WebhookBody.@Nullable Nothing body) {
        return require(id, caller).flatMap(webhook -> deliveries.replay(Subscribers.KIND, id, orderId, caller.scope()));
    }

    private Mono<Webhook> require(String id, Caller caller) {
        return webhooks.find(id, caller.scope()).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
