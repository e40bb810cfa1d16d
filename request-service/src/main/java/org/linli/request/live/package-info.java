/** Server-sent events: whoever sees an order hears of what happens to it, and misses nothing while they are away for a while. */
@NullMarked
package org.linli.request.live;

import org.jspecify.annotations.NullMarked;
