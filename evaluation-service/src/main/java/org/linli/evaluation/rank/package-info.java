/** Somebody's own place among all of a board, however many they are. */
@NullMarked
package org.linli.evaluation.rank;

import org.jspecify.annotations.NullMarked;
