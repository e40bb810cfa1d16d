package org.linli.standalone.sample;

import org.linli.event.DivisionLevel;

/**
 * One row of the official division list.
 *
 * @param code 6, 9 or 12 digits
 * @param parentCode empty for a district
 */
public record Division(String code, DivisionLevel level, String parentCode, String name) {}
