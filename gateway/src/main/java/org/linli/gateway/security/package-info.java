/** Who may pass: bearers of a valid token of the city's identity provider. */
@NullMarked
package org.linli.gateway.security;

import org.jspecify.annotations.NullMarked;
