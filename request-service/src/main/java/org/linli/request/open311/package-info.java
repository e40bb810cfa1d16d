/** Open311 GeoReport v2 over the same orders, for civic clients that exist: in its own forms, and only what is public. */
@NullMarked
package org.linli.request.open311;

import org.jspecify.annotations.NullMarked;
