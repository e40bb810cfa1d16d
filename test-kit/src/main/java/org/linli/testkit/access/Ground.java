package org.linli.testkit.access;

/**
 * Where the thing lies that a call is about, and whose it is.
 *
 * @param owner subject of the resident or member it belongs to
 * @param unit id of the unit that has to do with it
 * @param division code of its community, or of what lies below
 * @param beside code of a community that has nothing to do with it
 */
public record Ground(String owner, String unit, String division, String beside) {}
