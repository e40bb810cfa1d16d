package org.linli.partymember.rebalance.ask;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a question stands. What is decided stays decided. */
sealed interface AskState {

    /** Waits for the member's answer until it lapses. */
    @TypeAlias("ask-open")
    record Open(Instant until) implements AskState {}

    /** The member has agreed and is about to be checked in. */
    @TypeAlias("ask-accepted")
    record Accepted(Instant at) implements AskState {}

    /** The member has agreed and has been checked in. */
    @TypeAlias("ask-placed")
    record Placed(Instant at) implements AskState {}

    /** The member stays. */
    @TypeAlias("ask-declined")
    record Declined(Instant at) implements AskState {}

    /** Nobody answered in time. Whoever did not answer may be asked again. */
    @TypeAlias("ask-expired")
    record Expired(Instant at) implements AskState {}

    /** Its name on the wire. */
    default AskStateName name() {
        return switch (this) {
            case Open _ -> AskStateName.OPEN;
            case Accepted _ -> AskStateName.ACCEPTED;
            case Placed _ -> AskStateName.PLACED;
            case Declined _ -> AskStateName.DECLINED;
            case Expired _ -> AskStateName.EXPIRED;
        };
    }
}
