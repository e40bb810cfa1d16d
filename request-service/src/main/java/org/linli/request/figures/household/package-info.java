/** How many households there are, and orders for each ten thousand of them. */
@NullMarked
package org.linli.request.figures.household;

import org.jspecify.annotations.NullMarked;
