package org.linli.request.hotline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.event.RequestKind;
import org.linli.kit.personal.Address;
import org.linli.request.contact.Contact;
import org.linli.request.course.Call;
import org.linli.request.course.Deed;
import org.linli.request.place.Spot;

/** What the hotline sends. */
sealed interface HotlineBody {

    /**
     * A work order. Exactly one of place and gridCode is given.
     *
     * @param number the hotline's own, for ever
     * @param channel by which the resident reached the hotline
     * @param secret whether only those who handle it may know of it
     * @param residentId pseudonym by which the resident may rate
     * @param classCode of the hotline's own classification
     * @param agency that the hotline holds answerable
     * @param limit for answering it; the catalogue's where none is given
     * @param urges how often the resident has urged so far
     * @param recording where the hotline keeps what was said
     */
    record Order(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}")
            String number,

            @NotNull RequestKind kind,
            @NotBlank @Size(max = 50) String category,
            @NotBlank @Size(max = 2000) String text,
            @NotNull SourceChannel channel,
            @Nullable Boolean secret,
            @Nullable Contact caller,
            @Nullable Address address,
            @Valid @Nullable At place,
            @Nullable DivisionCode gridCode,
            @Size(min = 1, max = 64) @Nullable String residentId,

            @Pattern(regexp = "[A-Za-z0-9.-]{1,30}") @Nullable
            String classCode,

            @Size(min = 1, max = 100) @Nullable String agency,
            @Valid @Nullable Limit limit,
            @Min(0) @Max(1000) @Nullable Integer urges,
            @Size(min = 1, max = 200) @Nullable String recording)
            implements HotlineBody {

        @Nullable
        Spot spot() {
            return place == null ? null : new Spot(place.longitude, place.latitude);
        }

        HotlineOrder.Details details() {
            return new HotlineOrder.Details(channel, classCode, agency, urges == null ? 0 : urges, recording);
        }
    }

    /** Degrees in WGS-84. */
    record At(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude)
            implements HotlineBody {}

    record Limit(@NotNull @Min(1) @Max(1_000) Integer amount, Deadline.@NotNull Unit unit) implements HotlineBody {

        Deadline.Limit value() {
            return new Deadline.Limit(amount, unit);
        }
    }

    /** @param number of this urging; the same one again is the same urging */
    record Urge(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}")
            String number,

            @Size(max = 500) @Nullable String text) implements HotlineBody {}

    record Cancel(@NotBlank @Size(max = 500) String reason) implements HotlineBody {}

    record Decision(
            @NotNull Boolean granted,
            @Size(max = 500) @Nullable String reason) implements HotlineBody {

        Deed deed(int number) {
            return new Deed.Decide(number, granted, reason);
        }
    }

    /**
     * What the resident said when called back.
     *
     * @param number of this call; the same one again is the same call
     * @param connected whether it came through; if not, the rest is false
     */
    record FollowUp(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,40}")
            String number,

            @NotNull Boolean connected,
            @NotNull Boolean contacted,
            @NotNull Boolean solved,
            @NotNull Boolean satisfied,
            @NotNull Boolean last,
            @Size(max = 500) @Nullable String comment)
            implements HotlineBody {

        Deed deed() {
            return new Deed.FollowUp(new Call(
                    connected, connected && contacted, connected && solved, connected && satisfied, last, comment));
        }
    }
}
