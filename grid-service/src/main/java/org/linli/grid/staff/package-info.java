/** Who looks after which division, in what role, from when to when. */
@NullMarked
package org.linli.grid.staff;

import org.jspecify.annotations.NullMarked;
