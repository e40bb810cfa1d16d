/** {@code linli keys}: makes and rotates the keys for personal data. */
@NullMarked
package org.linli.standalone.keys;

import org.jspecify.annotations.NullMarked;
