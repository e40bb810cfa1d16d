package org.linli.partymember.meeting.resolution;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What callers send about resolutions. */
final class ResolutionBody {

    private ResolutionBody() {}

    /** @param item of the agenda; about a stuck order, the unit has the order from then on */
    record Adopt(
            @Nullable @Min(1) Integer item,
            @NotBlank @Size(max = 64) String unitId,
            @NotBlank @Size(max = 2000) String text,
            @NotNull Instant dueAt) {

        Resolution.Terms terms(Instant now) {
            if (!dueAt.isAfter(now)) {
                throw new ResolutionRefused.DueBefore();
            }
            return new Resolution.Terms(item, unitId, text, dueAt);
        }
    }

    /** What was done. */
    record Report(@NotBlank @Size(max = 2000) String text) {}

    /** Why it is not done. */
    record Return(@NotBlank @Size(max = 500) String reason) {}
}
