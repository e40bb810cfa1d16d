/**
 * Limits of an order counted in working time, as a pure function of what happened to it (R3): when each phase is due, and when somebody
 * has to be warned or told.
 */
@NullMarked
package org.linli.request.deadline;

import org.jspecify.annotations.NullMarked;
