package org.linli.partymember.project;

import java.time.Instant;

/**
 * Money that a project has spent.
 *
 * @param fen in 1/100 yuan, 1 or more
 */
record Spending(String what, long fen, Instant at) {}
