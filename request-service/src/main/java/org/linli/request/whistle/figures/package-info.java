/** How units answer whistles, by division and unit: counted from the service's own events, and counted again on demand. */
@NullMarked
package org.linli.request.whistle.figures;

import org.jspecify.annotations.NullMarked;
