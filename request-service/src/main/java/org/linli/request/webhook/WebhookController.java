package org.linli.request.webhook;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.request.webhook.WebhookBody.Subscribe;
import org.linli.request.webhook.WebhookView.Subscribed;
import org.linli.request.webhook.WebhookView.Subscription;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Subscribing, and no longer. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final Webhooks webhooks;
    private final WebhookDesk desk;
    private final Secrets secrets;

    WebhookController(Webhooks webhooks, WebhookDesk desk, Secrets secrets) {
        this.webhooks = webhooks;
        this.desk = desk;
        this.secrets = secrets;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Subscribed>> subscribe(NewId id, Caller caller, @Valid @RequestBody Subscribe body) {
        return desk.subscribe(id.value(), caller, body)
                .map(stored -> ResponseEntity.created(URI.create(WebhookView.PATH + stored.id()))
                        .cacheControl(CacheControl.noStore())
                        .body(new Subscribed(Subscription.of(stored), Secrets.KEY, secrets.open(stored))));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<Subscription>> list(Caller caller, Paging paging) {
        return webhooks.list(caller.scope(), paging).map(page -> page.map(Subscription::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<Subscription>> one(@PathVariable String id, Caller caller) {
        return shown(id, webhooks.find(id, caller.scope()));
    }

    @PostMapping("/{id}/pause")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Subscription>> pause(
            @PathVariable String id, Caller caller, @RequestBody(required = false) WebhookBody.@Nullable Nothing body) {
        return shown(id, webhooks.change(id, caller.scope(), WebhookState.PAUSED));
    }

    @PostMapping("/{id}/resume")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Subscription>> resume(
            @PathVariable String id, Caller caller, @RequestBody(required = false) WebhookBody.@Nullable Nothing body) {
        return shown(id, webhooks.change(id, caller.scope(), WebhookState.ACTIVE));
    }

    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<Subscription>> end(
            @PathVariable String id, Caller caller, @RequestBody(required = false) WebhookBody.@Nullable Nothing body) {
        return shown(id, webhooks.change(id, caller.scope(), WebhookState.ENDED));
    }

    private static Mono<ResponseEntity<Subscription>> shown(String id, Mono<Webhook> found) {
        return found.map(webhook -> ResponseEntity.ok()
                        .eTag("\"" + webhook.version() + "\"")
                        .body(Subscription.of(webhook)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
