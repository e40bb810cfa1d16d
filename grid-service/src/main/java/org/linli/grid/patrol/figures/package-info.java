/** 巡查率: how many patrols were due and done, by division, person and period; counted from the service's own events. */
@NullMarked
package org.linli.grid.patrol.figures;

import org.jspecify.annotations.NullMarked;
