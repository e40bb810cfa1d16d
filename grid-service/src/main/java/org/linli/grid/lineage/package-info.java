/** What became of codes, where others came from, and how everything that refers to them follows. */
@NullMarked
package org.linli.grid.lineage;

import org.jspecify.annotations.NullMarked;
