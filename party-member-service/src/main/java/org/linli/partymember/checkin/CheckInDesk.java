package org.linli.partymember.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads what somebody who checks in says of where and when. */
@Component
public class CheckInDesk {

    /** So long after it was made a check-in made without a network is accepted. */
    static final Duration PATIENCE = Duration.ofHours(72);

    /** A phone's clock may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final CheckInTokens tokens;
    private final Clock clock;

    CheckInDesk(CheckInTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws CheckInRefused if it names no community, or what it names it by does not hold */
    public CheckIn read(CheckInCall call, Purpose purpose) {
        var now = clock.instant();
        var token = call.token();
        var named = call.communityCode();
        if (named != null && token == null) {
            if (call.at() != null) {
                throw new CheckInRefused.TokenMissing();
            }
            return new CheckIn(named, now);
        }
        if (token == null || named != null) {
            throw new CheckInRefused.NotOnePlace();
        }
        var at = call.at();
        if (at == null) {
            return new CheckIn(tokens.community(token, purpose, now), now);
        }
        requireTimely(at, now);
        return CheckIn.offline(tokens.community(token, purpose, at), at, now);
    }

    private static void requireTimely(Instant at, Instant now) {
        if (at.isBefore(now.minus(PATIENCE)) || at.isAfter(now.plus(SKEW))) {
            throw new CheckInRefused.Untimely();
        }
    }
}
