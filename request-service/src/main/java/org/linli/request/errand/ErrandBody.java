package org.linli.request.errand;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.request.errand.ErrandState.HandOver;
import org.linli.request.errand.ErrandState.Proof;

/** What callers send. Money is in 1/100 yuan, at most 10,000 yuan. */
sealed interface ErrandBody {

    /** @param recipient for whom, if the order does not say */
    record Give(
            @NotBlank @Size(max = 500) String items,
            @NotNull @Min(0) @Max(1_000_000) Long fen,
            Recipients.@Nullable Recipient recipient)
            implements ErrandBody {

        HandOver at(Instant now) {
            return new HandOver(now, items, fen);
        }
    }

    record Finish(
            @NotBlank @Size(max = 2000) String text,
            @NotNull @Min(0) @Max(1_000_000) Long spentFen) implements ErrandBody {

        Proof at(Instant now) {
            return new Proof(now, text, spentFen);
        }
    }

    record Thanks(@NotBlank @Size(max = 500) String text) implements ErrandBody {}

    /** Nothing to say: {@code {}}, {@code null} or no body at all. */
    record Nothing() implements ErrandBody {}
}
