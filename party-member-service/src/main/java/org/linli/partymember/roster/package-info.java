/** Rosters that come as files: units and members, row by row, as often as wanted. */
@NullMarked
package org.linli.partymember.roster;

import org.jspecify.annotations.NullMarked;
