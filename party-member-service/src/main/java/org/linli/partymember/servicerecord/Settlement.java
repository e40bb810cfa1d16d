package org.linli.partymember.servicerecord;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How a dispute ends, and why. */
record Settlement(
        @NotNull Outcome outcome, @NotBlank @Size(max = 500) String reason) {

    /** What becomes of the dispute. */
    enum Outcome {
        /** It was right: the record is rejected. */
        UPHELD,
        /** It is taken back: the record is confirmed. */
        WITHDRAWN
    }
}
