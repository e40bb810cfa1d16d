package org.linli.request.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.linli.kit.identity.Caller;
import org.linli.request.delivery.wire.Destinations;
import org.linli.request.webhook.WebhookBody.Subscribe;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes subscriptions in: who may hear of what, and where calls may go. */
@Component
class WebhookDesk {

    private final Webhooks webhooks;
    private final Secrets secrets;
    private final Destinations destinations;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookDesk(Webhooks webhooks, Secrets secrets, Destinations destinations, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.destinations = destinations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores a subscription.
     *
     * @throws WebhookRefused if calls must not go where it says, or it names no event
     * @throws org.linli.kit.identity.OutOfScope if it is about a division that is not the caller's
     */
    Mono<Webhook> subscribe(String id, Caller caller, Subscribe body) {
        var wanted = new Webhook(
                id,
                1,
                body.name(),
                address(body.url()).toString(),
                body.wanted(),
                body.division(),
                body.division().lineage(),
                body.signedBy(),
                secrets.make(id),
                WebhookState.ACTIVE,
                caller.subject(),
                clock.instant());
        caller.scope().require(body.division());
        return webhooks.countLive()
                .filter(live -> live < settings.most())
                .switchIfEmpty(Mono.error(() -> new WebhookRefused.TooMany(settings.most())))
                .then(Mono.defer(() -> webhooks.add(wanted)));
    }

    private URI address(String url) {
        try {
            var address = URI.create(url);
            return Optional.of(address)
                    .filter(one -> destinations.objection(one).isEmpty())
                    .orElseThrow(() -> new WebhookRefused.BadAddress(
                            destinations.objection(address).orElse("is one")));
        } catch (IllegalArgumentException notOne) {
            throw new WebhookRefused.BadAddress("is an address");
        }
    }
}
