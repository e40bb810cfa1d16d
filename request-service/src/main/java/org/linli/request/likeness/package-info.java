/** When two requests are held to be the same: place, matter, time and text, without a store. */
@NullMarked
package org.linli.request.likeness;

import org.jspecify.annotations.NullMarked;
