/** Which path belongs to which service, and how a service is called. */
@NullMarked
package org.linli.gateway.route;

import org.jspecify.annotations.NullMarked;
