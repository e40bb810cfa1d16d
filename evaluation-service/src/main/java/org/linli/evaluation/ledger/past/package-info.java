/** The ledger of a time that is over, for whoever compares it with something else. */
@NullMarked
package org.linli.evaluation.ledger.past;

import org.jspecify.annotations.NullMarked;
