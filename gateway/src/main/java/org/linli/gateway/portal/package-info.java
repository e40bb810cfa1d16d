/** The API portal: the descriptions of all services, and a viewer for them. Open to everybody, and the same for all. */
@NullMarked
package org.linli.gateway.portal;

import org.jspecify.annotations.NullMarked;
