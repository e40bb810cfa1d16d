/** Whether the suite is ready, service by service. */
@NullMarked
package org.linli.gateway.status;

import org.jspecify.annotations.NullMarked;
