/** The registry as it stands, told on a topic from which a new service builds its copy. */
@NullMarked
package org.linli.grid.snapshot;

import org.jspecify.annotations.NullMarked;
