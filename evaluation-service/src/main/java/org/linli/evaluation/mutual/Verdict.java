package org.linli.evaluation.mutual;

import java.time.Instant;

/**
 * What one side thinks of the other.
 *
 * @param score 1 to 100
 * @param by pseudonym of who gave it
 */
record Verdict(int score, String reason, String by, Instant at) {}
