package org.linli.grid.division;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command that made or retired something.
 *
 * @param command id of the restructuring
 * @param remark why, in the words of whoever gave the command
 */
public record Origin(String command, Cause cause, @Nullable String remark, Instant at) {

    /** What happened. */
    public enum Cause {
        /** One was cut into several. */
        SPLIT,
        /** Several became one. */
        MERGED,
        /** The grid around it changed, and with it its code. */
        MOVED
    }
}
