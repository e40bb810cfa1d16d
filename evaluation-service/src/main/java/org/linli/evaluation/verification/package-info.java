/** Proves that every board total is the sum of its ledger entries. */
@NullMarked
package org.linli.evaluation.verification;

import org.jspecify.annotations.NullMarked;
