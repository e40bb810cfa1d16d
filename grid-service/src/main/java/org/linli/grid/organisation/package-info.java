/** The party's organisation, tied to the nodes of the tree. */
@NullMarked
package org.linli.grid.organisation;

import org.jspecify.annotations.NullMarked;
