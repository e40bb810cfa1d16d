/** How ballots are counted, exactly. */
@NullMarked
package org.linli.evaluation.appraisal.tally;

import org.jspecify.annotations.NullMarked;
