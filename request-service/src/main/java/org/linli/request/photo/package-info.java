/** Photos of an order, shown within reach of the order. */
@NullMarked
package org.linli.request.photo;

import org.jspecify.annotations.NullMarked;
