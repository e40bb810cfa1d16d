package org.linli.request.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.partner.SignatureAlgorithm;

/** What callers send. */
sealed interface WebhookBody {

    /**
     * A subscription.
     *
     * @param types of events; all where none is named
     * @param algorithm that calls are signed by; HMAC_SHA256 where none is named
     */
    record Subscribe(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 500) String url,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 100) String> types,
            @NotNull DivisionCode division,
            @Nullable SignatureAlgorithm algorithm)
            implements WebhookBody {

        SignatureAlgorithm signedBy() {
            return algorithm == null ? SignatureAlgorithm.HMAC_SHA256 : algorithm;
        }

        List<String> wanted() {
            return EventTypes.require(types == null ? List.of() : types);
        }
    }

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Nothing() implements WebhookBody {}
}
