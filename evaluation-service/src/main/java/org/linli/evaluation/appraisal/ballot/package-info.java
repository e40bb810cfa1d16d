/** Ballots: cast once, kept apart from who cast them, and found again by whoever has the receipt. */
@NullMarked
package org.linli.evaluation.appraisal.ballot;

import org.jspecify.annotations.NullMarked;
