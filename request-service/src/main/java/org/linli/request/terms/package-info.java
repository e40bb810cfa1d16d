/** What orders are held to: working hours, limits and alarms that a district sets from a day on, and the limits of matters. */
@NullMarked
package org.linli.request.terms;

import org.jspecify.annotations.NullMarked;
