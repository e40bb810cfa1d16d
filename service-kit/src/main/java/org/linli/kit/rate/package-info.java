/** Shares of a whole, as people read them. */
@NullMarked
package org.linli.kit.rate;

import org.jspecify.annotations.NullMarked;
