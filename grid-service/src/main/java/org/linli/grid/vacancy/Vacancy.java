package org.linli.grid.vacancy;

import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.staff.StaffRole;

/**
 * A grid that lacks somebody.
 *
 * @param missing of the roles that were asked for, those that nobody has there
 */
record Vacancy(DivisionCode divisionCode, String name, List<StaffRole> missing) {}
