package org.linli.evaluation.honour;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.PersonName;

/** What callers send about items of the board. */
final class HonourBody {

    private HonourBody() {}

    /**
     * Something for the board.
     *
     * @param awardId of a TITLE, which says whom it is about; of nothing else
     * @param subjectKind of a ROLE_MODEL, and of a NOTICE about somebody
     * @param name a person's; a unit has none here
     * @param line what it is, in one line
     * @param expiresAt after the time that is usual if left out
     */
    record NewHonourItem(
            @NotNull HonourKind kind,
            @NotNull DivisionCode divisionCode,
            @Nullable @Size(min = 1, max = 64) String awardId,
            @Nullable SubjectKind subjectKind,
            @Nullable @Size(min = 1, max = 200) String subjectId,
            @Nullable PersonName name,
            @NotBlank @Size(max = 100) String line,
            @Nullable @Size(min = 1, max = 5000) String body,
            @Nullable Instant expiresAt) {}

    /** Whether they agree to be named. */
    record HonourConsent(@NotNull Boolean given) {}

    record HonourReason(@NotBlank @Size(max = 500) String reason) {}

    record HonourDecision(
            @NotNull Appeal.Outcome outcome,
            @NotBlank @Size(max = 500) String reason) {}
}
