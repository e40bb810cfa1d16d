/** Party units and members: rosters, check-in to communities, what they did there. */
@NullMarked
package org.linli.partymember;

import org.jspecify.annotations.NullMarked;
