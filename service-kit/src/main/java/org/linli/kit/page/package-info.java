/** Keyset cursors. */
@NullMarked
package org.linli.kit.page;

import org.jspecify.annotations.NullMarked;
