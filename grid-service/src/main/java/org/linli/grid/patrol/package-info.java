/** Patrols: who is to patrol which grid on which days, who was there, and what they saw. */
@NullMarked
package org.linli.grid.patrol;

import org.jspecify.annotations.NullMarked;
