/** Calls of other people's systems: where they may go, how long they may take, and what came of one. */
@NullMarked
package org.linli.request.delivery.wire;

import org.jspecify.annotations.NullMarked;
