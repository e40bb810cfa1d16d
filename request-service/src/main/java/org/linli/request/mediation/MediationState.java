package org.linli.request.mediation;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a mediation stands. What was said and agreed lies sealed in its file. */
sealed interface MediationState {

    @TypeAlias("mediation-open")
    record Open() implements MediationState {}

    /**
     * All parties have signed.
     *
     * @param followUpOn the day on which somebody asks whether they did what they agreed to, as text
     */
    @TypeAlias("mediation-agreed")
    record Agreed(Instant at, String followUpOn) implements MediationState {}

    /** They did not agree, and were advised what else they can do. */
    @TypeAlias("mediation-failed")
    record Failed(Instant at) implements MediationState {}

    /** Whether they did what they had agreed to. */
    @TypeAlias("mediation-followed-up")
    record FollowedUp(Instant agreedAt, Instant at, boolean performed) implements MediationState {}

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Agreed _ -> Name.AGREED;
            case Failed _ -> Name.FAILED;
            case FollowedUp(var _, var _, var performed) -> performed ? Name.PERFORMED : Name.BREACHED;
        };
    }

    /** Names of the states. */
    enum Name {
        OPEN,
        AGREED,
        FAILED,
        PERFORMED,
        BREACHED
    }
}
