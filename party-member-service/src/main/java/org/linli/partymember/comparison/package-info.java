/** The two-way comparison of rosters and check-ins (双向比对): who is missing, and where too many are. */
@NullMarked
package org.linli.partymember.comparison;

import org.jspecify.annotations.NullMarked;
