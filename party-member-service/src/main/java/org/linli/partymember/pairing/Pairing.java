package org.linli.partymember.pairing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.event.PairingEvent.PairedMember;

/**
 * A member stands by a household.
 *
 * @param unitId the member's unit at the time
 * @param leftAt when it was found that the member has left the community; it holds all the same until somebody else takes over
 */
public record Pairing(
        String memberId,
        String unitId,
        Instant since,
        @Nullable Instant leftAt) {

    public Pairing {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    static Pairing of(PairedMember member, Instant since) {
        return new Pairing(member.memberId(), member.unitId(), since, null);
    }

    /** Whether somebody else has to take over. */
    boolean isToReplace() {
        return leftAt != null;
    }

    Pairing left(Instant at) {
        return new Pairing(memberId, unitId, since, at.truncatedTo(ChronoUnit.MILLIS));
    }

    PairedMember member() {
        return new PairedMember(memberId, unitId);
    }

    /** One that holds no longer. */
    record Past(String memberId, String unitId, Instant since, Instant until, String reason) {

        static Past of(Pairing pairing, Instant until, String reason) {
            return new Past(
                    pairing.memberId(),
                    pairing.unitId(),
                    pairing.since(),
                    until.truncatedTo(ChronoUnit.MILLIS),
                    reason);
        }
    }
}
