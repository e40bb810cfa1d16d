/** Periods that have been closed (E9): figures frozen, and the same again from the ledger, bit for bit. */
@NullMarked
package org.linli.evaluation.closing;

import org.jspecify.annotations.NullMarked;
