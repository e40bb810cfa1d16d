/** What somebody has spent of the points that they have earned. */
@NullMarked
package org.linli.evaluation.purse;

import org.jspecify.annotations.NullMarked;
