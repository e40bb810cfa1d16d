/** Whose points, how many, in which period, and who may look at them. */
@NullMarked
package org.linli.evaluation.points;

import org.jspecify.annotations.NullMarked;
