/** Which days China works: weekdays, less its holidays, plus the weekends that make up for them. */
@NullMarked
package org.linli.kit.calendar;

import org.jspecify.annotations.NullMarked;
