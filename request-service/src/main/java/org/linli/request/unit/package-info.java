/** What this service knows of units: a copy fed by events, so that no order is sent to one that does not exist. */
@NullMarked
package org.linli.request.unit;

import org.jspecify.annotations.NullMarked;
