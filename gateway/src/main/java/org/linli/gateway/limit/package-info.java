/** How many requests a client may send, and its role, and an address that shows no good token. */
@NullMarked
package org.linli.gateway.limit;

import org.jspecify.annotations.NullMarked;
