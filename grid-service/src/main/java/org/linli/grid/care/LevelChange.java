package org.linli.grid.care;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of somebody's history.
 *
 * @param by pseudonym of who decided
 * @param level from then on; null if care ended
 */
record LevelChange(Instant at, String by, @Nullable CareLevel level, String reason) {}
