/** Positions that members hold in communities: part-time committee members, and secretaries of compounds. */
@NullMarked
package org.linli.partymember.appointment;

import org.jspecify.annotations.NullMarked;
