package org.linli.request.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.request.contact.Contact;
import org.linli.request.order.Rating;
import org.linli.request.place.Spot;

/** What callers send. */
sealed interface OrderBody {

    /** A request. Exactly one of place and gridCode is given. */
    record Submit(
            @NotNull RequestKind kind,
            @NotBlank @Size(max = 50) String category,
            @NotBlank @Size(max = 2000) String text,
            @NotNull Channel channel,
            @Valid @Nullable At place,
            @Nullable DivisionCode gridCode,
            @Size(min = 1, max = 64) @Nullable String residentId,
            @Nullable Contact contact)
            implements OrderBody {

        @Nullable
        Spot spot() {
            return place == null ? null : new Spot(place.longitude, place.latitude);
        }
    }

    /** Degrees in WGS-84. */
    record At(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude)
            implements OrderBody {}

    record Dispatch(@NotBlank @Size(max = 64) String unitId) implements OrderBody {}

    record Answer(@NotBlank @Size(max = 2000) String text) implements OrderBody {}

    record Rate(
            @NotNull Boolean satisfied,
            @Size(max = 500) @Nullable String comment) implements OrderBody {

        Rating rating() {
            return new Rating(satisfied, comment);
        }
    }

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Nothing() implements OrderBody {}
}
