/** Counters that no redelivery, restart or reordering of events can make count twice. */
@NullMarked
package org.linli.kit.tally;

import org.jspecify.annotations.NullMarked;
