/** Photos of an order: taken in by their content, without what the camera wrote into them, and shown within reach of the order. */
@NullMarked
package org.linli.request.photo;

import org.jspecify.annotations.NullMarked;
