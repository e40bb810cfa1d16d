package org.linli.partymember.servicerecord;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.partymember.servicerecord.clash.Spot;

/**
 * The end of a service.
 *
 * @param endedAt if that was forgotten at the time; otherwise now
 */
record ServiceEnd(
        @NotNull @Valid Spot place,
        @Nullable Instant endedAt,
        @Nullable @Size(max = Deed.MOST_EVIDENCE) List<@NotNull @Valid Evidence> evidence) {

    Deed end(Deed running, Instant now) {
        var earliest = running.period().startedAt().plusMillis(1); // the clocks of two replicas differ
        var present = now.isAfter(earliest) ? now : earliest;
        var when = endedAt == null ? present : endedAt;
        return running.ended(when, present, place, Objects.requireNonNullElse(evidence, List.of()));
    }
}
