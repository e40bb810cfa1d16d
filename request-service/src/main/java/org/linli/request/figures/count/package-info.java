/** What each deed of an order changes in which counters, worked out from its history. */
@NullMarked
package org.linli.request.figures.count;

import org.jspecify.annotations.NullMarked;
