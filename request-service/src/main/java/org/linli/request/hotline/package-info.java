/**
 * The city's hotline (12345): its orders come in under numbers of its own, once however often they are sent; it is told of every step, and
 * it urges, cancels, decides what it is asked, and calls the resident back.
 */
@NullMarked
package org.linli.request.hotline;

import org.jspecify.annotations.NullMarked;
