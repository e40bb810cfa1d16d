/** Requests of residents and the orders that track them, from the first word to the rating. */
@NullMarked
package org.linli.request;

import org.jspecify.annotations.NullMarked;
