/** Figures by division and period: received, handled, satisfied, and their rates; counted from the service's own events. */
@NullMarked
package org.linli.request.figures;

import org.jspecify.annotations.NullMarked;
