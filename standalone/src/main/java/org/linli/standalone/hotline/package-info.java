/** {@code linli hotline}: plays the city's side of the hotline against a suite that is up. */
@NullMarked
package org.linli.standalone.hotline;

import org.jspecify.annotations.NullMarked;
