/** A service of one aggregate. */
@NullMarked
package org.linli.kit.sample;

import org.jspecify.annotations.NullMarked;
