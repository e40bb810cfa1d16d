package org.linli.grid.figures;

import java.util.Set;
import org.linli.grid.staff.StaffRole;

/**
 * How many people have the same roles.
 *
 * @param id the roles; the same set may come twice
 */
record StaffCount(Set<StaffRole> id, long people) {}
