package org.linli.partymember.unit;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.checkin.CheckInCall;

/** Where a unit checks in, by name or by token, and what it brings along. */
record UnitCheckInBody(
        @Nullable DivisionCode communityCode,
        @Nullable @Size(max = 2_000) String token,
        @Nullable Instant at,
        @Nullable Set<Resource> resources) {

    CheckInCall call() {
        return new CheckInCall(communityCode, token, at);
    }
}
