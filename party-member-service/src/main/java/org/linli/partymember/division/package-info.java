/** The small copy of the divisions' names, fed by the grid service's events. */
@NullMarked
package org.linli.partymember.division;

import org.jspecify.annotations.NullMarked;
