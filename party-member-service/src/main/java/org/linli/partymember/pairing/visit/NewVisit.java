package org.linli.partymember.pairing.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/**
 * A visit to be written down.
 *
 * @param memberId who made it; a member may leave it out
 * @param startedAt at most {@link #LATEST_DAYS} days ago
 */
record NewVisit(
        @Nullable @Size(min = 1, max = 64) String memberId,
        @NotNull VisitPurpose purpose,
        @NotNull Instant startedAt,
        @NotNull @Min(1) @Max(1440) Integer minutes,
        @Nullable PrivateNote note) {

    static final int LATEST_DAYS = 31;

    /** @throws BadTime if it is not over yet, or lies too far back */
    NewVisit pastAt(Instant now) {
        if (startedAt.plus(Duration.ofMinutes(minutes)).isAfter(now)
                || startedAt.isBefore(now.minus(Duration.ofDays(LATEST_DAYS)))) {
            throw new BadTime();
        }
        return this;
    }

    static final class BadTime extends Refusal {

        BadTime() {
            super("a visit at an impossible time");
        }

        @Override
        public Problem problem() {
            return Problem.malformed(
                    "startedAt",
                    "走访须已结束，且开始时间不早于 " + LATEST_DAYS + " 天前",
                    "the visit must be over, and have begun within the last " + LATEST_DAYS + " days");
        }
    }
}
