package org.linli.partymember.agreement;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** Where an agreement stands. */
sealed interface AgreementState {

    /** One side has signed. */
    @TypeAlias("agreement-proposed")
    record Proposed(Side by) implements AgreementState {}

    /** Both have. */
    @TypeAlias("agreement-current")
    record Current(Instant since) implements AgreementState {}

    /** @param reason why it ended early, or was never signed; empty if its last day is over */
    @TypeAlias("agreement-ended")
    record Ended(String reason, Instant at) implements AgreementState {}

    /** Who signs. */
    enum Side {
        UNIT,
        COMMUNITY
    }

    default Name name() {
        return switch (this) {
            case Proposed _ -> Name.PROPOSED;
            case Current _ -> Name.CURRENT;
            case Ended _ -> Name.ENDED;
        };
    }

    /** Names of the states. */
    enum Name {
        PROPOSED,
        CURRENT,
        ENDED;

        /** The name under which the state is stored. */
        String alias() {
            return "agreement-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
