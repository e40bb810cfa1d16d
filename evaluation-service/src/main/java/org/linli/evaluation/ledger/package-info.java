/** The ledger that nothing alters: what was scored, by which rule, from which event, by which arithmetic. */
@NullMarked
package org.linli.evaluation.ledger;

import org.jspecify.annotations.NullMarked;
