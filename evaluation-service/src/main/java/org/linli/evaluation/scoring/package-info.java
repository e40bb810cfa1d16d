/** Turns events into ledger entries and moves the boards. */
@NullMarked
package org.linli.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
