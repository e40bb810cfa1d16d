package org.linli.evaluation.closing;

import java.time.Instant;
import java.util.Locale;
import org.springframework.data.annotation.TypeAlias;

/** How far a closing has got. */
sealed interface ClosingState {

    /** Nothing more is entered in the period; what was under way comes to its end before the figures are taken. */
    @TypeAlias("closing-closing")
    record Taking() implements ClosingState {}

    /**
     * The figures are taken.
     *
     * @param hash of all of them: SHA-256, 64 hexadecimal digits
     * @param figures how many
     * @param entries how many entries of the ledger they come from
     */
    @TypeAlias("closing-closed")
    record Closed(String hash, long figures, long entries, Instant at) implements ClosingState {}

    /** What callers call it. */
    enum Name {
        CLOSING,
        CLOSED;

        String alias() {
            return "closing-" + name().toLowerCase(Locale.ROOT);
        }
    }

    default Name name() {
        return switch (this) {
            case Taking _ -> Name.CLOSING;
            case Closed _ -> Name.CLOSED;
        };
    }
}
