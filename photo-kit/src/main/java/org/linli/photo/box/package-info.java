/** Where the bytes of photos lie. */
@NullMarked
package org.linli.photo.box;

import org.jspecify.annotations.NullMarked;
