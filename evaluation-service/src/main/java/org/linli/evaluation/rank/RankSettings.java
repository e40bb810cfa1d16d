package org.linli.evaluation.rank;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How fresh ranks are, and what they may take.
 *
 * @param fresh age from which on a roll is called anew; what it costs is one pass over the board's index
 * @param kept age from which on a roll no longer answers
 * @param totals different totals over all rolls that are kept; each takes 16 bytes
 */
@ConfigurationProperties("linli.rank")
record RankSettings(Duration fresh, Duration kept, long totals) {}
