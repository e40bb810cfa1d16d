package org.linli.evaluation.honour;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long things last on the board, in natural days.
 *
 * @param shownFor how long an item is shown of which nothing else is said
 * @param appealWindow how long after it was published it can be appealed
 * @param decideWithin how long an appeal may take
 */
@ConfigurationProperties("linli.honour")
record HonourSettings(Duration shownFor, Duration appealWindow, Duration decideWithin) {}
