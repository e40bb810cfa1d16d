/** Totals and leaderboards, counted from the ledger entries by division and period. */
@NullMarked
package org.linli.evaluation.board;

import org.jspecify.annotations.NullMarked;
