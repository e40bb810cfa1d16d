/** Linli as its callers see it: HTTP through the gateway, with tokens from the issuer. Knows no store and no topic. */
@NullMarked
package org.linli.standalone.client;

import org.jspecify.annotations.NullMarked;
