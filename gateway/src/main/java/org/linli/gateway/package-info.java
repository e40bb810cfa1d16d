/** The one door of the suite: what comes in is checked, limited, and handed to the service that it is for. */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
