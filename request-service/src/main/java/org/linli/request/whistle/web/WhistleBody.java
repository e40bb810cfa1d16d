package org.linli.request.whistle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.DivisionCode;
import org.linli.request.place.Spot;
import org.linli.request.whistle.Appraisal;
import org.linli.request.whistle.JointTask;
import org.linli.request.whistle.WhistleDesk.Wanted;
import org.linli.request.whistle.WhistleDesk.Wish;

/** What callers send. */
sealed interface WhistleBody {

    /** A whistle, about an order that a unit has or about a matter in a division: exactly one of orderId and divisionCode. */
    record Blow(
            @Size(min = 1, max = 64) @Nullable String orderId,
            @Nullable DivisionCode divisionCode,
            @Valid @Nullable At place,
            @NotBlank @Size(max = 50) String matter,
            @NotBlank @Size(max = 2000) String text,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull UnitWanted> units)
            implements WhistleBody {

        Wish wish() {
            var spot = place == null ? null : new Spot(place.longitude, place.latitude);
            return new Wish(orderId, divisionCode, spot, matter, text);
        }

        List<Wanted> wanted() {
            return units.stream().map(UnitWanted::wanted).toList();
        }
    }

    /** Degrees in WGS-84. */
    record At(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude)
            implements WhistleBody {}

    /** A unit that is to come, and within what. */
    record UnitWanted(
            @NotBlank @Size(max = 64) String unitId,
            @Valid @Nullable Within limit) implements WhistleBody {

        Wanted wanted() {
            return new Wanted(unitId, limit == null ? null : limit.limit());
        }
    }

    record Within(@NotNull @Min(1) @Max(720) Integer amount, Deadline.@NotNull Unit unit) implements WhistleBody {

        Deadline.Limit limit() {
            return new Deadline.Limit(amount, unit);
        }
    }

    record Why(@NotBlank @Size(max = 500) String reason) implements WhistleBody {}

    record Report(@NotBlank @Size(max = 2000) String text) implements WhistleBody {}

    record Judgement(@NotNull Boolean excused) implements WhistleBody {}

    /** A joint task of units that were called. */
    record Task(
            @NotNull Instant at,
            @NotBlank @Size(max = 200) String place,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 64) String> unitIds,
            @Size(max = 2000) @Nullable String purpose)
            implements WhistleBody {}

    /** What came of a joint task. */
    record TaskResult(
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 64) String> attended,
            @NotBlank @Size(max = 2000) String findings,
            JointTask.@NotNull Outcome outcome)
            implements WhistleBody {}

    record Close(@NotNull @Size(max = 20) List<@Valid @NotNull Score> appraisals) implements WhistleBody {

        List<Appraisal> given() {
            return appraisals.stream().map(Score::appraisal).toList();
        }
    }

    record Score(
            @NotBlank @Size(max = 64) String unitId,
            @NotNull @Min(1) @Max(5) Integer score,
            @Size(max = 500) @Nullable String comment)
            implements WhistleBody {

        Appraisal appraisal() {
            return new Appraisal(unitId, score, comment);
        }
    }

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Nothing() implements WhistleBody {}
}
