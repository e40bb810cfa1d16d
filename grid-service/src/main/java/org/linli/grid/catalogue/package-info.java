/** Versions of matter catalogues: drafted, published, and never changed again. */
@NullMarked
package org.linli.grid.catalogue;

import org.jspecify.annotations.NullMarked;
