/** Refusals as RFC 9457 problem details, in the reader's language. */
@NullMarked
package org.linli.kit.problem;

import org.jspecify.annotations.NullMarked;
