package org.linli.partymember.activity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.ActivityKind;
import org.linli.event.DivisionCode;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.activity.ActivityPlan;

/** What callers send about activities. */
sealed interface ActivityBody {

    /**
     * An activity to be.
     *
     * @param venue in words
     * @param point WGS-84; attendance further off than its metres is flagged
     */
    record NewActivity(
            @NotNull DivisionCode communityCode,
            @NotNull ActivityKind kind,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 100) String venue,
            @Nullable @Valid VenuePoint point,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Min(1) @Max(Activity.MOST_SEATS) Integer capacity,
            @NotNull Boolean openToResidents)
            implements ActivityBody {

        ActivityPlan plan(Instant now) {
            var where =
                    point == null ? null : new ActivityPlan.Point(point.longitude(), point.latitude(), point.metres());
            return new ActivityPlan(kind, title, venue, where, startsAt, endsAt, capacity, openToResidents).ahead(now);
        }
    }

    /** @param metres how far from it somebody may be */
    record VenuePoint(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @Min(20) @Max(5000) Integer metres) {}

    /**
     * Somebody is there.
     *
     * @param code as it is shown there
     * @param position where they are, in WGS-84
     */
    record AttendanceClaim(
            @NotBlank @Pattern(regexp = "\\d{6}") String code,
            @Nullable @Valid AttendancePosition position) implements ActivityBody {

        ActivityPlan.@Nullable Position where() {
            return position == null ? null : new ActivityPlan.Position(position.longitude(), position.latitude());
        }
    }

    record AttendancePosition(
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude) {}

    record PresentPerson(@NotBlank @Size(max = 64) String personId) implements ActivityBody {}

    /** Nothing to say: {@code {}}. */
    record ActivityNothing() implements ActivityBody {}
}
