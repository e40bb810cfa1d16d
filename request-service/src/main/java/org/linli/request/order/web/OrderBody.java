package org.linli.request.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.event.ReturnGround;
import org.linli.request.contact.Contact;
import org.linli.request.course.Call;
import org.linli.request.course.Rating;
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
            @Nullable Contact contact,
            @Nullable Boolean secret)
            implements OrderBody {

        boolean isSecret() {
            return Boolean.TRUE.equals(secret);
        }

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

    /** @param assistingUnitIds units that assist; none if absent */
    record Dispatch(
            @NotBlank @Size(max = 64) String unitId,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> assistingUnitIds)
            implements OrderBody {

        List<String> assisting() {
            return assistingUnitIds == null ? List.of() : List.copyOf(assistingUnitIds);
        }
    }

    record Settle(@NotBlank @Size(max = 64) String unitId) implements OrderBody {}

    record Assist(@NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 64) String> unitIds)
            implements OrderBody {}

    /** What was done, or is to be done. */
    record Text(@NotBlank @Size(max = 2000) String text) implements OrderBody {}

    record Reason(@NotBlank @Size(max = 500) String reason) implements OrderBody {}

    /** Something to say, or nothing. */
    record Urge(@Size(max = 500) @Nullable String text) implements OrderBody {}

    record Return(
            @NotNull ReturnGround ground,
            @NotBlank @Size(max = 500) String text) implements OrderBody {}

    /** How a call went. If it did not come through, contacted, solved and satisfied are not read. */
    record FollowUp(
            @NotNull Boolean connected,
            @Nullable Boolean contacted,
            @Nullable Boolean solved,
            @Nullable Boolean satisfied,
            @Nullable Boolean last,
            @Size(max = 500) @Nullable String comment)
            implements OrderBody {

        Call call() {
            return new Call(
                    connected,
                    connected && yes(contacted),
                    connected && yes(solved),
                    connected && yes(satisfied),
                    yes(last),
                    comment);
        }

        private static boolean yes(@Nullable Boolean said) {
            return Boolean.TRUE.equals(said);
        }
    }

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
