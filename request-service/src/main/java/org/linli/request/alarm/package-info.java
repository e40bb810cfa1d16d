/** The clock of the orders: warns before a phase is due, tells level after level once it is, and ends suspensions. */
@NullMarked
package org.linli.request.alarm;

import org.jspecify.annotations.NullMarked;
