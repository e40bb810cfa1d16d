/** Where the bytes of photos lie. */
@NullMarked
package org.linli.request.photo.box;

import org.jspecify.annotations.NullMarked;
