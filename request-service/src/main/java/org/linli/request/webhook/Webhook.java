package org.linli.request.webhook;

import java.time.Instant;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.RequestEvent;
import org.linli.kit.partner.SignatureAlgorithm;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A subscription.
 *
 * @param types of events that are wanted, by their wire names; empty for all
 * @param division whose orders are meant, and those of everything below it
 * @param divisions every code that covers the division
 * @param secret what calls are signed with, sealed
 */
@Document(Webhook.COLLECTION)
@TypeAlias("webhook")
record Webhook(
        @Id String id,
        long version,
        String name,
        String url,
        List<String> types,
        DivisionCode division,
        List<String> divisions,
        SignatureAlgorithm algorithm,
        Sealed secret,
        WebhookState state,
        String createdBy,
        Instant createdAt)
        implements Aggregate {

    static final String COLLECTION = "webhooks";

    Webhook {
        types = List.copyOf(types);
        divisions = List.copyOf(divisions);
    }

    /** Whether this is something that its subscriber wants to hear, and may: a secret order is for those who handle it. */
    boolean wants(RequestEvent event, String type) {
        return !event.order().confidential()
                && (types.isEmpty() || types.contains(type))
                && division.covers(event.order().grid());
    }

    /**
     * Pausing, going on, ending; the same again changes nothing.
     *
     * @throws WebhookRefused.Ended if it has ended and is to go on
     */
    Change<Webhook> to(WebhookState wanted) {
        if (state == wanted) {
            return Change.none(this);
        }
        if (state == WebhookState.ENDED) {
            throw new WebhookRefused.Ended(id);
        }
        return Change.silent(new Webhook(
                id,
                version + 1,
                name,
                url,
                types,
                division,
                divisions,
                algorithm,
                secret,
                wanted,
                createdBy,
                createdAt));
    }
}
