package org.linli.request.order.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.PetitionKind;
import org.linli.request.course.Deed;
import org.linli.request.course.Taker;

/**
 * What is asked for.
 *
 * @param limit how much longer; for an extension only
 * @param until until when; for a suspension only
 */
record PetitionBody(
        @NotNull PetitionKind kind,
        @NotBlank @Size(max = 500) String reason,
        @Valid @Nullable Longer limit,
        @Nullable Instant until) {

    record Longer(@NotNull @Min(1) @Max(1_000) Integer amount, Deadline.@NotNull Unit unit) {}

    Deed deed(@Nullable Taker by) {
        var longer = limit == null ? null : new Deadline.Limit(limit.amount, limit.unit);
        return new Deed.Ask(by, kind, reason, longer, until);
    }

    /** What came of it. */
    record Verdict(
            @NotNull Boolean granted,
            @Size(max = 500) @Nullable String reason) {

        Deed deed(int number) {
            return new Deed.Decide(number, granted, reason);
        }
    }
}
