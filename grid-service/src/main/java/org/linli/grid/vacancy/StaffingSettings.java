package org.linli.grid.vacancy;

import java.util.List;
import org.linli.grid.staff.StaffRole;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom every grid should have.
 *
 * @param requiredRoles each filled by one person at least
 */
@ConfigurationProperties("linli.grid.staffing")
record StaffingSettings(List<StaffRole> requiredRoles) {}
