package org.linli.partymember.member;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.checkin.CheckInCall;

/** Where a member checks in, by name or by token, and what they mean and are able to do. */
record MemberCheckInBody(
        @Nullable DivisionCode communityCode,
        @Nullable @Size(max = 2_000) String token,
        @Nullable Instant at,
        @Nullable Set<Intention> intentions,
        @Nullable Set<Ability> abilities) {

    CheckInCall call() {
        return new CheckInCall(communityCode, token, at);
    }

    Promise promise() {
        return Promise.of(abilities, intentions);
    }
}
