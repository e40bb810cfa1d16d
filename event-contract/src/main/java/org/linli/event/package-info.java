/** The published language of the suite: what the services tell one another, and the codes they say it with. No Spring. */
@NullMarked
package org.linli.event;

import org.jspecify.annotations.NullMarked;
