/** What the repositories of this service have in common. */
@NullMarked
package org.linli.grid.store;

import org.jspecify.annotations.NullMarked;
