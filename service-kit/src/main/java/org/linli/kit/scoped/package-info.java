/** Aggregates that each caller finds as far as their scope covers them, and whether a command moved one. */
@NullMarked
package org.linli.kit.scoped;

import org.jspecify.annotations.NullMarked;
