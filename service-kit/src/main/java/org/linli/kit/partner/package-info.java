/** Calls that partners sign instead of bringing a token; {@code docs/partner-signatures.md} says how, to the byte. */
@NullMarked
package org.linli.kit.partner;

import org.jspecify.annotations.NullMarked;
