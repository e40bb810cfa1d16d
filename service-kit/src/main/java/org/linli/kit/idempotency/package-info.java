/**
 * {@code Idempotency-Key}: a caller that has heard no answer sends the same call again and gets the answer it would have got, and the work is
 * done once. A claim remembers the command's id before it is carried out and its answer afterwards; what is written carries the id.
 */
@NullMarked
package org.linli.kit.idempotency;

import org.jspecify.annotations.NullMarked;
