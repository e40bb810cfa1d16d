/** What the gateway answers for itself, as RFC 9457 problems in the reader's language. */
@NullMarked
package org.linli.gateway.problem;

import org.jspecify.annotations.NullMarked;
