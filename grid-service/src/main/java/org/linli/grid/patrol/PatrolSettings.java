package org.linli.grid.patrol;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What of patrols is settable.
 *
 * @param within metres from the outline up to which somebody has been in the grid
 * @param back how long ago a patrol may have been made, and a plan may have begun, when it is recorded
 * @param ahead how much later than here it may be on the device that a patrol is recorded on
 * @param longest how long a plan may last
 */
@ConfigurationProperties("linli.grid.patrol")
record PatrolSettings(int within, Period back, Duration ahead, Period longest) {}
