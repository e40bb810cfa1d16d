package org.linli.request.webhook;

import java.time.Instant;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.kit.partner.SignatureAlgorithm;

/** What callers see. */
sealed interface WebhookView {

    String PATH = "/api/v1/webhooks/";

    /**
     * A subscription.
     *
     * @param types empty for all
     */
    record Subscription(
            String id,
            String name,
            String url,
            List<String> types,
            DivisionCode division,
            SignatureAlgorithm algorithm,
            WebhookState state,
            String createdBy,
            Instant createdAt,
            long version)
            implements WebhookView {

        static Subscription of(Webhook webhook) {
            return new Subscription(
                    webhook.id(),
                    webhook.name(),
                    webhook.url(),
                    webhook.types(),
                    webhook.division(),
                    webhook.algorithm(),
                    webhook.state(),
                    webhook.createdBy(),
                    webhook.createdAt(),
                    webhook.version());
        }
    }

    /**
     * A new one, with what is never shown again.
     *
     * @param key what {@code Linli-Key} will say; {@code Linli-Partner} says the subscription's id
     * @param secret Base64 of 32 bytes
     */
    record Subscribed(Subscription subscription, String key, String secret) implements WebhookView {

        @Override
        public String toString() {
            return "Subscribed[" + subscription.id() + "]";
        }
    }
}
