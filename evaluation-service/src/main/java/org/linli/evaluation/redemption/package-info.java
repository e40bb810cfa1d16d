/** Points for goods (E4): an item is put by, points are charged, and staff hand it over; never oversold, never charged twice. */
@NullMarked
package org.linli.evaluation.redemption;

import org.jspecify.annotations.NullMarked;
