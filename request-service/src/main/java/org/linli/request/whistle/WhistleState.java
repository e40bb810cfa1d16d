package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** Where a whistle stands. */
public sealed interface WhistleState {

    @TypeAlias("whistle-open")
    record Open() implements WhistleState {}

    @TypeAlias("whistle-closed")
    record Closed(Instant at, String by, List<Appraisal> appraisals) implements WhistleState {

        public Closed {
            appraisals = List.copyOf(appraisals);
        }
    }

    default Name name() {
        return switch (this) {
            case Open _ -> Name.OPEN;
            case Closed _ -> Name.CLOSED;
        };
    }

    /** Names of the states. */
    enum Name {
        OPEN,
        CLOSED;

        /** Under which alias the store keeps states of this name. */
        String alias() {
            return switch (this) {
                case OPEN -> "whistle-open";
                case CLOSED -> "whistle-closed";
            };
        }
    }
}
