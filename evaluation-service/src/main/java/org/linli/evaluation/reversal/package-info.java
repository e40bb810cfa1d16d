/** Entries of the ledger that staff take back: a mistake is reversed, not edited (E2). */
@NullMarked
package org.linli.evaluation.reversal;

import org.jspecify.annotations.NullMarked;
