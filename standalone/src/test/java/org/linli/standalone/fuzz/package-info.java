/** Sends spoilt calls. */
@NullMarked
package org.linli.standalone.fuzz;

import org.jspecify.annotations.NullMarked;
