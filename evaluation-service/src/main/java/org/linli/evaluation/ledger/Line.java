package org.linli.evaluation.ledger;

/**
 * An entry with what its cap leaves of it.
 *
 * @param counted 1/100 points
 */
public record Line(Entry entry, long counted) {}
