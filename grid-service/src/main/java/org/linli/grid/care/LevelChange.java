package org.linli.grid.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PrivateNote;

/**
 * One entry of somebody's history.
 *
 * @param by pseudonym of who decided
 * @param level from then on; null if care ended
 */
record LevelChange(Instant at, String by, @Nullable CareLevel level, String reason) {

    static LevelChange by(String person, Instant at, @Nullable CareLevel level, PrivateNote reason) {
        return new LevelChange(at, person, level, reason.plain());
    }
}
